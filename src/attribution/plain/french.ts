import { BESIDE, END, type Forms, FULL_NAME, L, MORE, NAME, words } from './forms.ts';

/** A thing with an article that can say something: in languages that write nouns small, nothing else tells it from "selon la saison". */
const ROLES = words(
  `maire ministre ministère président présidente police préfet préfète préfecture gouvernement rapport étude enquête porte-parole directeur directrice procureur procureure juge tribunal commission comité association syndicat avocat avocate témoin témoins expert experte experts chercheur chercheuse chercheurs auteur auteurs autrice autorités mairie journal agence organisation entreprise société institut sénateur sénatrice député députée médecin médecins scientifiques chef responsable sondage opposition parti secrétaire`,
);
/** For whom something is so, and not whom it is for: "Pour le maire, il faut …". */
const PERSONS = words(
  `maire ministre président présidente préfet préfète gouvernement porte-parole directeur directrice procureur procureure juge tribunal commission syndicat avocat avocate expert experte experts chercheur chercheuse chercheurs auteur auteurs autrice autorités sénateur sénatrice député députée scientifiques responsable opposition secrétaire`,
);
const OF = String.raw`(?:\s(?:adjoint|général|générale|local|locale|officiel|officielle|régional|régionale|national|nationale|français|française|européen|européenne|mondial|mondiale))?(?:\s(?:de\sla|de\sl['’]|du|des|de|d['’])\s?[${L}\-]+){0,2}`;
const WHO = String.raw`(?:(?:[Ll]es?\s|[Ll]a\s|[Ll]['’]|[Uu]ne?\s|[Dd]es\s)(?:${ROLES}${OF}(?:\s${NAME})?|${NAME}${OF})|${NAME})`;
/** Whose, behind "de", which is one word with its article. */
const OF_WHOM = String.raw`(?:(?<who>(?:du|des)\s${ROLES}${OF}(?:\s${NAME})?)|(?:de\s|d['’])(?<whose>${WHO}))`;

const SAID = words(
  `déclaré affirmé expliqué dit précisé assuré souligné ajouté indiqué estimé annoncé soutenu rappelé promis confirmé reconnu écrit conclu rapporté insisté jugé détaillé prévenu`,
);
const SAYS = words(
  `déclare affirme explique dit précise assure souligne ajoute indique estime annonce soutient rappelle promet confirme reconnaît conclut rapporte concluent rapportent affirment expliquent précisent assurent indiquent estiment déclarait affirmait expliquait disait précisait assurait soulignait estimait écrit écrivait juge prévient détaille insiste`,
);
const HAS = '(?:a|ont|avait|avaient|aurait|auraient)';
const SAY = `(?:${HAS}(?:\\s(?:aussi|également|ensuite|encore|notamment|toutefois|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?\\s${SAID}|${SAYS})`;
/** "a écrit un livre que" tells nothing. */
const NO_OBJECT = String.raw`(?!\s(?:une?|les|la|des|ce|cette|son|sa|ses|le(?!\s\d))\s|\sl['’])`;
/** "a-t-il déclaré", "assure-t-elle", "dit-il" */
const SAY_INVERTED = String.raw`(?:(?<cue>(?:a|avait|aurait)-(?:t-)?(?<pronoun>il|elle)\s${SAID})|(?<by>${SAYS}-(?:t-)?(?<him>il|elle)))`;
const OPENING = String.raw`(?:(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|[Hh]ier|[Aa]ujourd['’]hui|Ce|Cette|En|Dans|Lors|Après|Avant|Le\s\d|Au|Aux|À|Depuis|Pendant|Interrogée?|Pour\ssa\spart|De\s(?:son|leur)\scôté|Par\sailleurs|Enfin|Ensuite|Puis|Toutefois|Cependant|Pourtant)(?:\s[^,.;:«»]{1,60})?,\s)?`;

export const FRENCH: () => Forms = () => ({
  cue: new RegExp(
    `${SAY}|(?:a|${SAYS})-(?:t-)?(?:il|elle)|[Ss]elon|après|Pour |[Cc]omme l|yeux d|en croire|avis d|dires? d|propos d`,
  ),
  forms: [
    {
      pattern: new RegExp(
        String.raw`^${OPENING}(?:(?<pronoun>[Ii]l|[Ee]lle)|(?<who>${WHO})${BESIDE})\s(?<cue>${SAY})${NO_OBJECT}${MORE}(?:\s(?:qu['’]|que\s)(?<said>.+)|\s?:\s(?<quoted>.+))$`,
        'ds',
      ),
    },
    { pattern: new RegExp(String.raw`[,»”"]\s?[,]?\s${SAY_INVERTED}${END}`, 'd'), isBehind: true },
    {
      pattern: new RegExp(String.raw`[,»”"]\s?[,]?\s(?<cue>${SAY})\s(?<who>${WHO})${END}`, 'd'),
      isBehind: true,
    },
    {
      pattern: new RegExp(
        String.raw`(?:^C|,\sc)omme\s(?:l['’](?<cue>${HAS}\s${SAID}|${SAYS})|l[ea]\s(?<by>${SAYS}))\s(?<who>${WHO})(?:\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier))?(?=\s?[,.;])`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^(?<cue>Pour)\s(?<who>(?:les?\s|la\s|l['’])${PERSONS}${OF}(?:\s${NAME})?|${FULL_NAME}),\s(?=(?:(?:ils?|elles?|on|ce|cet|cette|ces|les?|la|rien|tout|aucune?)\s|[cl]['’]))`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`(?<![${L}-])(?<cue>[Aa]ux\syeux|[Dd]e\sl['’]avis|[Ss]elon\sles\s(?:mots|dires|propos|informations)|[Aa]u\sdire|[Aa]ux\sdires)\s${OF_WHOM}(?=\s?[,.;])`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`(?<![${L}-])(?<cue>[Ss]elon|[Dd]['’]après|[Àà]\sen\scroire)\s(?<who>${WHO})(?=\s?[,.;])`,
        'd',
      ),
    },
  ],
  nobody:
    /^(?:Cela|Ceci|Ce|Il|Elle|Elles|Ils|Je|Nous|On|Qui|Tu|Vous|Certains|Beaucoup|Personne|Mais|Et|Puis|Alors|Ensuite|Enfin)$/u,
  article: /^(?:(?:les?|la|une?|des|du)\s|l['’])/iu,
  title: new RegExp(
    String.raw`^(?:M\.|Mme|Mme\.|Mlle|Monsieur|Madame|Dr\.|Docteur|Maître|Me|${ROLES})$`,
    'u',
  ),
  role: new RegExp(`(?<![${L}])${PERSONS}(?![${L}])`, 'u'),
  his: /^(?:il|le|un|m\.|monsieur)(?![\p{L}])/iu,
  her: /^(?:elle|la|une|mme|madame|mlle)(?![\p{L}])/iu,
  hasCapitalNouns: false,
});
