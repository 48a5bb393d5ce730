/** Plain attributions in German, French and Spanish, by the few forms that hardly ever mean anything else. */
import { languageCode } from '../report/language-code.ts';
import { overlaps, type Passage, type Report, type Span } from '../report/report.ts';
import type { Attribution } from './attribution.ts';
import type { Quotation } from './grammar/quotations.ts';

interface Forms {
  /** Where it finds nothing, none of the others does: it is soon done. */
  readonly cue: RegExp;
  /** Behind what is said: "…, sagte Anna Weber." Groups: `cue`, `who`. */
  readonly behind: RegExp;
  /** Ahead of what is said: "Anna Weber sagte, dass …", "Le maire affirme que …". Groups: `who`, `cue`, `said`. */
  readonly ahead: RegExp;
  /** "Laut dem Ministerium …", "Selon le maire, …", in a sentence. Groups: `cue`, `who`. */
  readonly source: RegExp;
}

/** Of Latin alone: all of Unicode's letters in each of these places would take 50 ms to compile. */
const L = 'A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036f';
const UPPER = '[A-ZÀ-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽ]';
const LOWER = '[a-zß-öø-ÿœ]';
const CAPITAL = String.raw`(?:(?:Dr|Prof|M|Mme|Mlle|Sr|Sra|St|Ste|Hr|Fr)\.|${UPPER}[${L}’'\-]*)`;
const NAME = String.raw`${CAPITAL}(?:\s(?:(?:von|van|zu|de|del|della|di|da|le|la|du|den|y)\s){0,2}${CAPITAL}){0,4}`;
/** What a speaker may end at. */
const END = String.raw`(?=\s?[.,;:!?)]|\s?$|\s(?:am|im|in|vor|gegenüber|bei|mit|heute|gestern|à|dans|lors|devant|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en|ante|durante|tras|ayer|hoy|este|esta)(?![${L}]))`;
/** "Anne Dupont, directrice du port, affirme" */
const BESIDE = String.raw`(?:,\s[^,.;:«»“”„"]{1,60},)?`;
const words = (list: string) => `(?:${list.trim().split(/\s+/u).join('|')})`;

/** A thing with an article that can say something: in languages that write nouns small, nothing else tells it from "selon la saison". */
const ROLES_FR = words(
  `maire ministre ministère président présidente police préfet préfète préfecture gouvernement rapport étude enquête porte-parole directeur directrice procureur procureure juge tribunal commission comité association syndicat avocat avocate témoin témoins expert experte experts chercheur chercheuse chercheurs auteur auteurs autrice autorités mairie journal agence organisation entreprise société institut sénateur sénatrice député députée médecin médecins scientifiques chef responsable sondage opposition parti secrétaire`,
);
const ROLES_ES = words(
  `alcalde alcaldesa ministro ministra ministerio presidente presidenta policía gobierno informe estudio encuesta portavoz director directora fiscal fiscalía juez jueza tribunal comisión comité asociación sindicato abogado abogada testigo testigos experto experta expertos investigador investigadora investigadores autor autores autora autoridades ayuntamiento periódico agencia organización empresa instituto senador senadora diputado diputada médico médicos científicos jefe jefa responsable oposición partido secretario secretaria gobernador gobernadora`,
);
const OF_FR = String.raw`(?:\s(?:adjoint|général|générale|local|locale|officiel|officielle|régional|régionale|national|nationale|français|française|européen|européenne|mondial|mondiale))?(?:\s(?:de\sla|de\sl['’]|du|des|de|d['’])\s?[${L}\-]+){0,2}`;
const OF_ES = String.raw`(?:\s(?:general|local|oficial|regional|nacional|español|española|europeo|europea|mundial))?(?:\s(?:de\sla|de\slos|de\slas|del|de)\s[${L}\-]+){0,2}`;
const WHO_FR = String.raw`(?:(?:[Ll]es?\s|[Ll]a\s|[Ll]['’]|[Uu]ne?\s|[Dd]es\s)(?:${ROLES_FR}${OF_FR}(?:\s${NAME})?|${NAME}${OF_FR})|${NAME})`;
const WHO_ES = String.raw`(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Uu]na?)\s(?:${ROLES_ES}${OF_ES}(?:\s${NAME})?|${NAME}${OF_ES})|${NAME})`;
const OF_DE = String.raw`(?:\s(?:der|des|für|vom|von)\s(?:(?:die|das|den|dem|der)\s)?(?:${LOWER}+e[nrs]\s)?${CAPITAL}){0,2}`;
const WHO_DE = String.raw`(?:(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mrs]?)\s(?:${LOWER}+e[nrsm]?\s){0,2}${CAPITAL}${OF_DE}(?:\s${NAME})?|${NAME})`;

const SAY_DE = words(
  `sagte sagt sagten erklärte erklärt erklärten betonte betont betonten berichtete berichtet berichteten meinte meint warnte warnt warnten behauptete behauptet behaupteten versicherte versichert versicherten schrieb schreibt kritisierte kritisiert ergänzte ergänzt bestätigte bestätigt bestätigten schreiben sagen berichten warnen betonen erklären teilte teilten teilt`,
);
const SAY_FR = String.raw`(?:(?:a|ont)\s${words(`déclaré affirmé expliqué dit précisé assuré souligné ajouté indiqué estimé annoncé soutenu rappelé promis confirmé reconnu écrit conclu rapporté`)}|${words(`déclare affirme explique dit précise assure souligne ajoute indique estime annonce soutient rappelle promet confirme reconnaît conclut rapporte concluent rapportent affirment expliquent précisent assurent indiquent estiment`)})`;
const SAY_ES = String.raw`(?:(?:ha|han)\s${words(`dicho afirmado asegurado declarado explicado señalado indicado anunciado confirmado`)}|${words(
  `dijo dijeron dice afirmó afirmaron afirma aseguró aseguraron asegura declaró declararon declara explicó explicaron explica señaló señalaron señala indicó indicaron indica sostuvo sostiene añadió agregó comentó advirtió destacó manifestó anunció anunciaron subrayó precisó informó informaron informa confirmó confirmaron reconoció concluyó concluyen concluyeron advierte`,
)})`;

const FORMS: Readonly<Record<string, Forms | undefined>> = {
  de: {
    cue: new RegExp(`${SAY_DE}|, so |[Ll]aut |[Nn]ach A|[Nn]ach [DEM]| zufolge`),
    behind: new RegExp(String.raw`[,“”"«»]\s?[,]?\s(?<cue>${SAY_DE}|so)\s(?<who>${WHO_DE})${END}`, 'd'),
    ahead: new RegExp(
      String.raw`^(?<who>${WHO_DE})${BESIDE}\s(?<cue>${SAY_DE})(?:,\s(?<said>(?:dass|ob|wie|der|die|das|er|sie|es|man|ein|eine)\s.+)|(?:\s[^,.;:„“«»"]{1,40})?(?:,\s(?<that>(?:dass|ob)\s.+)|:\s(?<quoted>.+)))$`,
      'ds',
    ),
    source: new RegExp(
      String.raw`(?:(?<!(?:so|zu|sehr|wie|nicht|ganz|ziemlich|zu)\s)(?<![${L}-])(?<cue>[Ll]aut|[Nn]ach\s(?:Angaben|Ansicht|Auffassung|Einschätzung|Darstellung|Meinung|Aussage)(?:\svon)?)\s(?<who>${WHO_DE})|(?<![${L}-])(?<whose>${WHO_DE})\s(?<by>zufolge))(?![${L}-])`,
      'd',
    ),
  },
  fr: {
    cue: new RegExp(`${SAY_FR}|[Ss]elon|après`),
    behind: new RegExp(String.raw`[,»”"]\s?[,]?\s(?<cue>${SAY_FR})\s(?<who>${WHO_FR})${END}`, 'd'),
    ahead: new RegExp(
      String.raw`^(?<who>${WHO_FR})${BESIDE}\s(?<cue>${SAY_FR})(?:\s[^,.;:«»“”"]{1,40}?)?(?:\s(?:qu['’]|que\s)(?<said>.+)|\s?:\s(?<quoted>.+))$`,
      'ds',
    ),
    source: new RegExp(
      String.raw`(?<![${L}-])(?<cue>[Ss]elon|[Dd]['’]après)\s(?<who>${WHO_FR})(?=\s?[,.;])`,
      'd',
    ),
  },
  es: {
    cue: new RegExp(`${SAY_ES}|[Ss]egún|acuerdo`),
    behind: new RegExp(String.raw`[,»”"]\s?[,]?\s(?<cue>${SAY_ES})\s(?<who>${WHO_ES})${END}`, 'd'),
    ahead: new RegExp(
      String.raw`^(?<who>${WHO_ES})${BESIDE}\s(?<cue>${SAY_ES})(?:\s[^,.;:«»“”"]{1,40}?)?(?:\sque\s(?<said>.+)|:\s(?<quoted>.+))$`,
      'ds',
    ),
    source: new RegExp(
      String.raw`(?<![${L}-])(?<cue>[Ss]egún|[Dd]e\sacuerdo\scon)\s(?<who>${WHO_ES})(?=\s?[,.;])`,
      'd',
    ),
  },
};

/** Words that open a sentence with a capital and are nobody. */
const NOBODY =
  /^(?:Aber|Auch|Dann|Das|Dabei|Dies|Diese|Dieser|Doch|Er|Es|Ich|Ihr|Man|Manche|Nun|Sie|So|Viele|Wer|Wir|Cela|Ceci|Ce|Elle|Elles|Il|Ils|Je|Nous|On|Qui|Tu|Vous|Aquí|Ella|Ellas|Ellos|Eso|Esto|Nadie|Nosotros|Quien|Se|Usted|Yo|Alguien|Muchos|Algunos|Certains|Beaucoup|Personne|Niemand|Jemand|Einige)$/u;
const ARTICLE = /^(?:(?:der|die|das|dem|den|des|eine?[mrs]?|les?|la|une?|des|el|los|las|un|una)\s|l['’])/iu;
const LONGEST = 600;

/** Those of a passage in the order of its sentences, at most one a sentence; none in other languages. */
export function plainCreditsIn(
  report: Report,
  passage: Passage,
  quotations: readonly Quotation[],
): readonly Attribution[] {
  const forms = FORMS[languageCode(report.origin.language)];
  if (!forms) return [];
  return passage.sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start > LONGEST) return [];
    const own = quotations.filter((quotation) => overlaps(quotation, sentence));
    return creditIn(report, passage, sentence, own, forms) ?? [];
  });
}

function creditIn(
  report: Report,
  passage: Passage,
  sentence: Span,
  quotations: readonly Quotation[],
  { cue: any, behind, ahead, source }: Forms,
): Attribution | null {
  const text = report.body.slice(sentence.start, sentence.end);
  if (!any.test(text)) return null;
  const placed = ([start, end]: readonly [number, number]): Span => ({
    start: sentence.start + start,
    end: sentence.start + end,
  });
  for (const form of [ahead, behind, source]) {
    const match = form.exec(text);
    const at = match?.indices?.groups;
    const [who, cue] = [at?.who ?? at?.whose, at?.cue ?? at?.by];
    if (!match || !at || !who || !cue || NOBODY.test(text.slice(...who))) continue;
    const said = at.said ?? at.that ?? at.quoted;
    const parts: (readonly [number, number])[] = said
      ? [said]
      : form === behind
        ? [[0, match.index + 1]]
        : [
            [0, Math.min(who[0], cue[0])],
            [Math.max(who[1], cue[1]), text.length],
          ];
    const content = parts.flatMap((part) => trimmed(report.body, placed(part)) ?? []);
    const [speaker, by] = [placed(who), placed(cue)];
    // What is quoted has speakers of its own.
    if (content.length === 0 || quotations.some((it) => overlaps(it, speaker) || overlaps(it, by))) continue;
    const article = ARTICLE.exec(text.slice(...who))?.[0].length ?? 0;
    return {
      passage,
      speaker,
      name: { start: speaker.start + article, end: speaker.end },
      cue: by,
      content: content.map((span) => withQuotations(span, quotations)),
      hedges: [],
    };
  }
  return null;
}

/** Without the marks around it; null where no word is left. */
function trimmed(body: string, { start, end }: Span): Span | null {
  const text = body.slice(start, end);
  const from = /^[\s,;:]*/u.exec(text)?.[0].length ?? 0;
  const to = text.length - (/[\s,;:]*$/u.exec(text)?.[0].length ?? 0);
  return /\p{L}{2}/u.test(text.slice(from, to)) ? { start: start + from, end: start + to } : null;
}

function withQuotations(span: Span, quotations: readonly Quotation[]): Span {
  return quotations
    .filter((quotation) => overlaps(quotation, span))
    .reduce(
      (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
      span,
    );
}
