import { BESIDE, END, type Forms, FULL_NAME, L, MORE, NAME, words } from './forms.ts';

const ROLES = words(
  `alcalde alcaldesa ministro ministra ministerio presidente presidenta policía gobierno informe estudio encuesta portavoz director directora fiscal fiscalía juez jueza tribunal comisión comité asociación sindicato abogado abogada testigo testigos experto experta expertos investigador investigadora investigadores autor autores autora autoridades ayuntamiento periódico agencia organización empresa instituto senador senadora diputado diputada médico médicos científicos jefe jefa responsable oposición partido secretario secretaria gobernador gobernadora`,
);
/** For whom something is so, and not whom it is for. */
const PERSONS = words(
  `alcalde alcaldesa ministro ministra presidente presidenta gobierno portavoz director directora fiscal fiscalía juez jueza tribunal comisión sindicato abogado abogada experto experta expertos investigador investigadora investigadores autor autores autora autoridades senador senadora diputado diputada científicos responsable oposición secretario secretaria gobernador gobernadora`,
);
const OF = String.raw`(?:\s(?:general|local|oficial|regional|nacional|español|española|europeo|europea|mundial))?(?:\s(?:de\sla|de\slos|de\slas|del|de)\s[${L}\-]+){0,2}`;
const WHO = String.raw`(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Uu]na?)\s(?:${ROLES}${OF}(?:\s${NAME})?|${NAME}${OF})|${NAME})`;
const OF_WHOM = String.raw`(?:(?<who>del\s${ROLES}${OF}(?:\s${NAME})?)|de\s(?<whose>${WHO}))`;
const SAY = String.raw`(?:(?:ha|han|había|habían|habría|habrían)\s${words(`dicho afirmado asegurado declarado explicado señalado indicado anunciado confirmado advertido insistido reconocido subrayado denunciado informado`)}|${words(
  `dijo dijeron dice afirmó afirmaron afirma aseguró aseguraron asegura declaró declararon declara explicó explicaron explica señaló señalaron señala indicó indicaron indica sostuvo sostiene añadió agregó comentó advirtió destacó manifestó anunció anunciaron subrayó precisó informó informaron informa confirmó confirmaron reconoció concluyó concluyen concluyeron advierte insistió insiste  denunció denuncia recordó recalcó reiteró decía explicaba sostuvieron sostienen advirtieron`,
)})`;
/** "explicó el plan que" tells nothing, "explicó el lunes que" does. */
const NO_OBJECT = String.raw`(?!\s(?:el(?!\s(?:\d|lunes|martes|miércoles|jueves|viernes|sábado|domingo))|los|las|la|una?|sus?)\s)`;
const TIME = String.raw`(?:[Ee]l\s(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d)|[Aa]yer|[Hh]oy|[Ee]ste|[Ee]sta|[Ee]n|[Tt]ras|[Dd]urante|[Dd]esde|[Aa]demás|[Tt]ambién|[Ll]uego|[Dd]espués|[Pp]osteriormente|[Aa]simismo|[Pp]or\s(?:su|otra)\sparte|[Ff]inalmente|[Ss]in\sembargo|[Nn]o\sobstante|[Aa]\sprincipios|[Aa]\sfinales)`;

export const SPANISH: () => Forms = () => ({
  cue: new RegExp(`${SAY}|[Ss]egún|acuerdo|Para |opinión d|juicio d|palabras d`),
  forms: [
    {
      pattern: new RegExp(
        String.raw`^${TIME}(?:\s[^,.;:«»“”"]{1,60}?)?,?\s(?<cue>${SAY})\s(?:(?<who>${WHO})|(?<pronoun>él|ella))${MORE}(?:\sque\s(?<said>.+)|:\s(?<quoted>.+))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^(?:${TIME}(?:\s[^,.;:«»“”"]{1,60}?)?,\s)?(?:(?<pronoun>Él|él|[Ee]lla)|(?<who>${WHO})${BESIDE})\s(?<cue>${SAY})${NO_OBJECT}${MORE}(?:\sque\s(?<said>.+)|:\s(?<quoted>.+))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`[,»”"]\s?[,]?\s(?<cue>${SAY})\s(?:(?<who>${WHO})|(?<pronoun>él|ella))${END}`,
        'd',
      ),
      isBehind: true,
    },
    {
      pattern: new RegExp(
        String.raw`(?:^C|,\sc)omo\s(?:ya\s)?(?:lo\s)?(?<cue>${SAY})\s(?<who>${WHO})(?=\s?[,.;])`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^(?<cue>Para)\s(?<who>(?:el|la|los|las)\s${PERSONS}${OF}(?:\s${NAME})?|${FULL_NAME}),\s(?=(?:el|la|los|las|es|hay|no|lo|este|esta|esto|eso|se|nada|todo)\s)`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`(?<![${L}-])(?<cue>[Ee]n\sopinión|[Aa]\sjuicio|[Ee]n\spalabras)\s${OF_WHOM}(?=\s?[,.;])`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`(?<![${L}-])(?<cue>[Ss]egún|[Dd]e\sacuerdo\scon)\s(?<who>${WHO})(?=\s?[,.;])`,
        'd',
      ),
    },
  ],
  nobody: new RegExp(
    `^(?:Aquí|Él|El|Ella|Ellas|Ellos|Eso|Esto|Nadie|Nosotros|Quien|Se|Usted|Yo|Alguien|Muchos|Algunos|Pero|Y|Luego|Entonces|${TIME})$`,
    'u',
  ),
  article: /^(?:del|el|los|las|la|una?)\s/iu,
  title: new RegExp(
    String.raw`^(?:Sr\.|Sra\.|Don|Doña|Señor|Señora|Dr\.|Dra\.|Doctor|Doctora|${ROLES})$`,
    'u',
  ),
  role: new RegExp(`(?<![${L}])${PERSONS}(?![${L}])`, 'u'),
  his: /^(?:él|el|un|sr\.|don|señor)(?![\p{L}])/iu,
  her: /^(?:ella|la|una|sra\.|doña|señora)(?![\p{L}])/iu,
  hasCapitalNouns: false,
});
