/**
 * What members say around a question, by language: parts of regular expressions over text in lower case with straight
 * apostrophes. A phrase of several words is written with one blank between them.
 */

import { OTHER_ABOUT_THE_REPORT, OTHER_PHRASES } from './courtesy-phrases-other.ts';

export interface Phrases {
  /** With whom they greet. */
  readonly greetings: readonly string[];
  /** Ahead of a question. */
  readonly leads: readonly string[];
  /** Ahead of a question where a comma, a colon, a dash or the like parts it from the phrase. */
  readonly partedLeads: readonly string[];
  readonly thanks: readonly string[];
  /** Behind a question. */
  readonly closings: readonly string[];
  /** Behind a question that has ended. */
  readonly partedClosings: readonly string[];
  /** Asks what there is to ask, and nothing else. */
  readonly help: readonly string[];
  /** Says that somebody has understood, is pleased or is leaving, and nothing else. */
  readonly remarks: readonly string[];
}

const TO_EN =
  "(?: (?:there|all|everyone|everybody|team|folks|guys|friends|both|again|bot|quoth|y'all|you all|you|colleagues|people|channel|mate|dear))*";

const EN: Phrases = {
  greetings: [
    `(?:hi+|hey+|hel+o+|hiya|howdy|hullo|yo|greetings|good (?:morning|afternoon|evening|day)|g'day)${TO_EN}`,
    `(?:morning|afternoon|evening|dear) (?:all|everyone|everybody|team|folks|guys|friends|quoth|colleagues)`,
    `(?:team|folks|guys|everyone|everybody|quoth)(?=\\s*[,:!])`,
    `(?:i )?hope (?:you're|you are|all is|everyone is|everyone's|this finds you) (?:all )?(?:doing )?(?:well|fine|good)`,
    `how are (?:you|things|we)(?: all)?(?: doing)?(?: today)?(?=\\s*(?:[?!.,]|$))`,
    `what's up|sup|how's it going`,
  ],
  leads: [
    `(?:(?:just|and|so|got|have|i have|i've|i've got|i just have|i got|we have) )?(?:a |an |one |another )?(?:(?:quick|small|short|stupid|dumb|silly|simple|random|brief|little|newbie|follow-?up|more|last|general) )+(?:question|q|one|ask)(?: (?:here|for you|for you all|for the team|from me|about this|on this|though))?`,
    `(?:(?:i have|i've got|i've|got|there's|here's) )(?:a|one|another) question(?: for you)?`,
    `(?:can|could|may|might) i (?:just |quickly )?ask (?:you )?(?:something|a question|this|a quick question)`,
    `sorry(?: to (?:bother|interrupt|disturb|ask)(?: (?:you|everyone|all|again))*| for (?:the )?(?:noise|interruption|spam|bother|silly question|dumb question|stupid question|basic question))`,
    `excuse me|pardon me|pardon`,
    `please(?: and thank (?:you|u))?|pls|plz|kindly`,
    `(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|u)(?: (?:please|pls|kindly|possibly|maybe|perhaps|quickly|all|here))*|please|pls|kindly|do) (?:tell|show|remind|inform) (?:me|us)`,
    `(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|u)(?: (?:please|pls|kindly|possibly|maybe))* (?:let (?:me|us) know|clarify|check|look up|find out|explain(?: to me)?)(?= (?:who|what|when|where|why|how|which|whether|if)\\b)`,
    `tell (?:me|us)(?= (?:who|what|when|where|why|how|which|whether|if|about)\\b)`,
    `i(?:'d| would) (?:(?:just|really|also) )?(?:like|love) to (?:know|ask|learn|find out|understand)`,
    `(?:i(?:'m| am| was)? (?:just )?)?(?:wondering|wonder|curious)(?= (?:who|what|when|where|why|how|which|whether|if)\\b)`,
    `i (?:need|want|wanted) to (?:know|ask)`,
    `(?:do|does|would|did)(?: (?:you|anyone|anybody|someone|somebody|any of you|one of you|u))(?: (?:here|guys|all))?(?: happen to)? know|do we know`,
    `any(?:one|body)(?: here)? knows?`,
    `(?:does anyone have |do you have |got )?any idea(?: of)?(?= (?:who|what|when|where|why|how|which|whether|if)\\b)`,
    `(?:let me|may i|might i|can i|could i) (?:just )?ask`,
    `(?:ok(?:ay)?|so|well|u[mh]+|erm+|h+m+|right|alright|now|then)(?: (?:ok(?:ay)?|so|well|u[mh]+|erm+|h+m+|right|then))*(?= (?:who|what|when|where|why|how|which)\\b)`,
    `(?:can|could|would|will) (?:the |this |our )?(?:bot|quoth)(?: (?:please|pls|kindly))? (?:tell|show|remind) (?:me|us)`,
    `\\/[a-z-]{0,20}ask`,
    `\\d{1,2}(?:\\)|\\.(?= (?:who|what|when|where|why|how|which)\\b))`,
  ],
  partedLeads: [
    'so',
    'ok(?:ay)?(?: so| then)?',
    'well',
    'u[mh]+',
    'h+m+',
    'btw',
    'by the way',
    'right',
    'sorry',
    'question',
    'q',
    'quick',
    'anyone',
    'just curious',
    'just wondering',
    'out of curiosity',
    'oh',
    'also',
    'hear me out',
    'tldr',
  ],
  thanks: [
    `(?:many )?(?<!(?:give|gives|gave|given|giving|express|expressed|say|says|said|offer|offered|of|no|without|their|his|her|in) (?:many )?)thanks?(?: (?:a lot|a million|a bunch|a ton|so much|very much|in advance|again|everyone|everybody|all|team|guys|folks|you|mate|quoth|bot|for (?:your|the|any) (?:help|time|answers?|reply|info)|for helping))*`,
    `thank (?:you|u)(?: (?:so much|very much|a lot|all|everyone|team|guys|folks|in advance|again|kindly|quoth|for (?:your|the|any) (?:help|time|answers?|reply|info)))*`,
    `(?:th?anx|thnaks|thansk|tahnks|thanls|thakns|thankyou|thank's)(?: (?:a lot|so much|very much|all|everyone|team))*|thx(?: (?:a lot|so much|all))*|thnx|tnx|tysm|ty|tia|much appreciated|(?:i )?(?:really )?appreciate (?:it|the help|any help|your help)|ta muchly`,
  ],
  closings: [
    `(?<!(?:they|you|we|he|she|i|to|not) )please|pls|plz|asap`,
    `(?:if|in case) (?:you|anyone|anybody|someone) (?:happens? to )?knows?`,
    `(?:then )?(?:lol|lmao|ha(?:ha)+|hehe+)`,
    `(?:then )?please and thank (?:you|u)`,
  ],
  partedClosings: [
    'cc|fyi|sent (?:from|via) (?:my )?[^.!?\\n]{1,40}|get outlook for [a-z]+',
    'cheers(?: (?:mate|all|everyone|guys|team|folks))?|ta|best|best regards|kind regards|regards|best wishes|br|xx?',
    'any(?:one|body)|someone|somebody',
    `any (?:help|ideas?|thoughts?|pointers?|clue)(?: (?:is|are|would be|will be))?(?: (?:much |greatly |very )?(?:appreciated|welcome|helpful))?`,
    '(?:have a )?(?:nice|good|great|lovely) (?:day|one|weekend|evening)(?: (?:all|everyone|team))?',
    `just (?:curious|wondering|asking)|no rush|no hurry|let me know|lol|haha+|sorry(?: for (?:the|my) [^.!?\n]+)?|(?:i )?can't (?:seem to )?find it|hope (?:someone|you) can help|help appreciated|asking for a friend`,
    `(?:when|if|whenever) you (?:have|get|find) (?:the |a )?(?:time|minute|moment|sec|second|chance)`,
  ],
  help: [
    `(?:(?:can|could|will|would) (?:you|someone) )?help(?: me| us)?|how do (?:i|you|we) (?:use|do) (?:this|you|it|that)|how does (?:this|it) work|how do you work|what (?:can|do) you do|what can i (?:ask|do)(?: (?:you|here))?|who are you|what are you|commands?|usage|menu|man|info|ping|test(?:ing)?(?: 1 2(?: 3)?)?`,
    `(?:are|r) (?:you|u) (?:really )?(?:an? )?(?:real )?(?:bot|robot|machine|program|ai|a\\.i\\.|llm|human|person|people|real|chat ?gpt|there|here|awake|alive|online|up|working)(?: or (?:an? )?(?:real )?(?:bot|robot|machine|ai|human|person))?`,
    `(?:do you use|are you using|is (?:this|it)|are you (?:powered|run) by|do you run on) (?:chat ?gpt|gpt(?:-?\\d)?|an? (?:ai|llm|bot)|ai|openai|claude|gemini)`,
    `who (?:made|built|created|programmed|wrote|runs|owns) you|(?:what|which) reports (?:do you (?:have|know)|have you got|are there|can i ask(?: about)?)|(?:what|which) languages (?:do|can) you (?:speak|know|understand|read|do)|do you (?:speak|understand) (?:english|german|french|spanish|japanese|other languages)`,
  ],
  remarks: [
    `cheers(?: (?:mate|all|everyone|guys|team|folks|bot|quoth))*|much obliged|o?k(?:ay|ey|ie)?|kk|alright(?:y)?|all right|got (?:it|that|you)|gotcha|i (?:see|understand|got it)|understood|noted|makes sense|(?:that's|that is|thats) (?:all|it|enough|fine|helpful)(?: (?:for now|then))?|(?:(?:that's|that is|thats) )?(?:good to know|cool|great|nice(?: one)?|perfect|awesome|excellent|amazing|brilliant|wonderful|fantastic|neat)(?: (?:then|work|job))?|(?:very |so |really )?(?:cool|helpful|interesting)|wow|ah+|aha|oh(?: ok(?:ay)?| i see)?|well done|good (?:job|work|bot)|sure|yes|yeah|yep|yup|no|nope|never ?mind|nvm|no (?:problem|worries)|sounds good|will do|fair enough|lol|ha(?:ha)+`,
    '(?:good ?)?bye(?:[ -]?bye)?(?: (?:for now|then|all|everyone|quoth|bot))?|see (?:you|ya)(?: (?:later|soon|tomorrow|then|around))?|cya|talk (?:to you )?(?:later|soon)|good ?night|take care|have a (?:nice|good|great|lovely) (?:day|one|weekend|evening)|👍|👌|✅',
  ],
};

const DE: Phrases = {
  greetings: [
    `(?:hallo|hallöchen|hey|hi|moin(?: moin)?|servus|grüezi|grüß (?:gott|euch|dich)|guten (?:morgen|tag|abend)|mahlzeit|huhu)(?: (?:zusammen|an alle|alle|allerseits|leute|team|ihr lieben|ihr|quoth|miteinander|nochmal))*`,
    `liebes team|liebe (?:leute|kolleg(?:en|innen|innen und kollegen)|alle)|wie geht(?:'s| es (?:dir|euch|ihnen))`,
  ],
  leads: [
    `(?:(?:ich )?(?:hab|habe|hätte)(?: da)?(?: mal)? )?(?:mal )?(?:nur )?(?:'?ne |eine )?(?:(?:kurze|kleine|schnelle|blöde|dumme|einfache|weitere) )+frage(?: (?:an euch|in die runde|dazu|nebenbei))?`,
    `ich (?:hab|habe|hätte)(?: da)?(?: mal)? (?:'?ne |eine )frage(?: (?:an euch|dazu))?`,
    `(?:entschuldigung|entschuldigt|verzeihung)(?: (?:für die störung|die störung))?|(?:für )?die störung(?=,)`,
    `bitte`,
    `(?:kann|könnte|weiß|wüsste)(?: (?:mir|uns|hier))?(?: (?:jemand|wer|einer|irgendjemand))(?: (?:hier|von euch|zufällig|bitte|mal|vielleicht))*(?: sagen| verraten| erklären)?(?=,| (?:wer|was|wann|wo|warum|wie|welche\\w*|ob|wieso|weshalb)\\b)`,
    `(?:kannst|könntest|können|könnten|könnt|könntet|würdest|würden) (?:du|sie|ihr)(?: (?:mir|uns|bitte|mal|kurz|vielleicht))* (?:sagen|verraten|erklären|mitteilen)`,
    `(?:sag|sagt|sagen sie|verrate|verrat)(?: (?:mir|uns|mal|bitte|doch))+`,
    `ich (?:würde|wüsste|möchte|will|wollte)(?: (?:gerne?|nur|mal))*(?: wissen| fragen)?(?=,| (?:wer|was|wann|wo|warum|wie|welche\\w*|ob)\\b)`,
    `ich frage mich|weißt du|wisst ihr|wissen sie`,
  ],
  partedLeads: ['also', 'frage', 'kurze frage', 'ok(?:ay)?', 'na', 'ähm+', 'übrigens', 'sagt mal', 'sag mal'],
  thanks: [
    `danke(?:e+)?(?: (?:schön|schoen|sehr|im voraus|vorab|euch|dir|ihnen|schon mal|schonmal|für (?:die|eure|deine|ihre) (?:hilfe|antwort)))*|dankeschön`,
    `(?:vielen|besten|herzlichen|schönen|lieben) dank(?: (?:im voraus|vorab|euch|dir|schon mal|schonmal|für (?:die|eure|deine|ihre) (?:hilfe|antwort)))*`,
  ],
  closings: ['bitte'],
  partedClosings: [
    'lg|vg|mfg|gruß|grüße|(?:viele|liebe|schöne|beste|herzliche) grüße|mit freundlichen grüßen|jemand(?: eine idee)?|schönen tag(?: noch)?',
  ],
  help: [
    'hilfe|hilf mir|was kannst du(?: alles)?|wie (?:geht|funktioniert) das|wer bist du|befehle',
    'bist du (?:ein(?:e)? )?(?:echte[rs]? )?(?:bot|roboter|mensch|maschine|ki|echt|da|wach|online)|(?:nutzt|benutzt|verwendest) du (?:chat ?gpt|ki|eine ki)|wer hat dich (?:gemacht|gebaut|programmiert|erfunden)|welche berichte (?:hast du|kennst du|gibt es)|welche sprachen (?:sprichst|kannst|verstehst) du',
  ],
  remarks: [
    'alles klar|verstanden|verstehe|ach ?so|aha|gut(?: zu wissen)?|sehr gut|super|prima|toll|klasse|spitze|perfekt|passt(?: so)?|geht klar|in ordnung|einverstanden|genau|ja|nein|nee|schon gut|egal|gern geschehen',
    `tschü(?:ss|ß)i?|tschau|(?:auf )?wiedersehen|bis (?:dann|später|bald|morgen|nachher)|gute nacht|schönen? (?:tag|abend|feierabend|wochenende)(?: noch)?|mach's gut|machs gut`,
  ],
};

const ES: Phrases = {
  greetings: [
    `(?:hola|holi|buenas|buenas (?:tardes|noches)|buenos días|buen día|saludos|oye|oigan|hey)(?: (?:a todos|a todas|a todas y todos|todos|equipo|chicos|chicas|gente|amigos|quoth|buenas|buenas tardes|de nuevo))*`,
    `(?:qué|que) tal(?: (?:están|estáis|todo))?|cómo están|estimado equipo`,
  ],
  leads: [
    `(?:tengo )?(?:una )?(?:(?:pequeña|breve|rápida|simple) )?(?:pregunta|duda|consulta)(?: (?:rápida|breve|corta|sencilla|tonta|simple))+`,
    `tengo una (?:pequeña )?(?:pregunta|duda|consulta)`,
    `(?:perdón|disculpa|disculpen|disculpe|perdona|perdonen)(?: (?:por la molestia|la molestia|que moleste))?`,
    `por favor|porfa|porfavor`,
    `(?:(?:me|nos) )?(?:puedes|podrías|puede|podría|pueden|podrían|podéis|podríais)(?: por favor)? (?:decirme|decirnos|decir|indicarme|explicarme)(?: por favor)?`,
    `(?:alguien|alguno|alguna)(?: aquí)? (?:sabe|sabría|me puede decir|me podría decir|puede decirme)|sabe alguien|sabes|sabéis|saben|sabe usted`,
    `(?:quisiera|quiero|me gustaría|querría|necesito) saber|dime|díganme|me pregunto|una pregunta`,
  ],
  partedLeads: [
    '(?:una )?(?:pregunta|duda|consulta)',
    'bueno',
    'pues',
    'oye',
    'ok(?:ay)?(?: so| then)?',
    'a ver',
    'por cierto',
  ],
  thanks: [
    `(?:muchas |muchisimas |mil |muchísimas )?(?:gracias|grasias|graicas)(?: (?:de antemano|por adelantado|a todos|a todas|equipo|chicos|por la ayuda|por (?:su|tu|vuestra) ayuda))*|se agradece|agradecido|agradecida`,
  ],
  closings: ['por favor|porfa|porfavor|porfis'],
  partedClosings: ['(?:un )?(?:cordial )?saludos?|un abrazo|alguien|buen día|que tengan buen día'],
  help: [
    'ayuda|ayúdame|qué puedes hacer|(?:qué|que) haces|cómo funciona(?: esto)?|quién eres|comandos',
    '(?:tú )?eres (?:una? )?(?:bot|robot|máquina|ia|humano|humana|persona(?: real)?|real)|(?:usas|utilizas) (?:chat ?gpt|ia)|qui[ée]n te (?:hizo|creó|programó)|qu[ée] informes (?:tienes|hay|conoces)|qu[ée] idiomas (?:hablas|entiendes)|est[áa]s ah[íi]',
  ],
  remarks: [
    'vale|de acuerdo|entendido|entiendo|comprendo|ya veo|ya entendí|perfecto|genial|estupendo|claro|muy bien|bien|buenísimo|listo|guay|sí|bueno|qué bien|nada más|eso es todo|no importa|de nada',
    'adi[óo]s|chao|chau|hasta (?:luego|pronto|mañana|la vista|después)|nos vemos|que (?:tengas|tenga|tengan) (?:un )?buen día|buenas noches',
  ],
};

const FR: Phrases = {
  greetings: [
    `(?:bonjour|bonsoir|salut|coucou|hello|rebonjour|hey)(?: (?:à tous|à toutes|à toutes et à tous|à tous et à toutes|tout le monde|l'équipe|les amis|l'équipe!|quoth|tous|chers collègues|la team))*`,
    `cher[es]* (?:équipe|collègues)|(?:comment )?ça va(?: bien)?`,
  ],
  leads: [
    `(?:(?:j'ai|j'aurais) )?(?:juste )?(?:une )?(?:(?:petite|rapide|simple|brève) )+question(?: (?:rapide|pour vous|pour toi))?`,
    `(?:(?:j'ai|j'aurais) )?(?:juste )?(?:une )?question (?:rapide|bête|simple|pour vous|pour toi)`,
    `(?:j'ai|j'aurais) (?:juste )?une question`,
    `(?:désolée?|pardon|excusez-moi|excuse-moi)(?: (?:de|pour)(?: (?:vous|le|la|te))? (?:déranger|dérangement))?`,
    `(?:s'il (?:vous|te) pla[iî]t|svp|stp)`,
    `(?:est-ce que )?(?:quelqu'un|tu|vous)(?: ici)? (?:sait|saurait|sais|savez|peut me dire|pourrait me dire|peux me dire|pouvez me dire|pourriez me dire)`,
    `(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu)(?: (?:me|nous|m'))?(?: (?:s'il (?:vous|te) pla[iî]t|svp|stp))? (?:dire|indiquer|expliquer)|(?:savez|sais)-(?:vous|tu)`,
    `je (?:voudrais|voulais|veux|souhaiterais|souhaite|cherche à) savoir|j'aimerais savoir|je me demande|dites-moi|dis-moi`,
  ],
  partedLeads: ['question', 'alors', 'bon', 'euh+', 'donc', 'ok(?:ay)?', 'au fait', 'une question'],
  thanks: [
    `(?:un grand |mille )?merci(?: (?:beaucoup|beaucou|bcp|bq|d'avance|par avance|à tous|à vous|bien|infiniment|l'équipe|pour (?:votre|ton|l')\\s?aide))*`,
  ],
  closings: [`s'il (?:vous|te) pla[iî]t|svp|stp`],
  partedClosings: ["cordialement|bien à vous|bonne (?:journée|soirée)|à bientôt|quelqu'un|bises"],
  help: [
    'aide|aidez-moi|aide-moi|que (?:peux|sais)-tu faire|que pouvez-vous faire|comment ça (?:marche|fonctionne)|qui es-tu|commandes',
    "(?:es-tu|t'es|tu es|êtes-vous|vous êtes|est-ce que tu es) (?:une? )?(?:vraie? )?(?:bot|robot|machine|ia|humain|humaine|personne|là)|(?:tu utilises|utilises-tu|vous utilisez) (?:chat ?gpt|une ia|l'ia)|qui (?:t'a|vous a) (?:créé|fait|programmé)|quels rapports (?:as-tu|tu as|avez-vous|y a-t-il|connais-tu)|quelles langues (?:parles-tu|tu parles|parlez-vous|comprends-tu)",
  ],
  remarks: [
    `d'accord|d'acc|ça marche|ça va|compris|j'ai compris|je comprends|je vois|parfait|super|génial|excellent|très bien|c'est bon|bien reçu|entendu|noté|oui|non|ouais|tant pis|c'est tout|pas de (?:souci|problème)|de rien`,
    `au revoir|ciao|à (?:plus|\\+|bientôt|demain|plus tard|tout à l'heure)|a\\+|bonne (?:nuit|journée|soirée)`,
  ],
};

const JA: Phrases = {
  greetings: [
    '(?:(?:チームの)?(?:皆さん|みなさん|皆様|みなさま)、?)?(?:こんにちは|こんにちわ|こんばんは|おはようございます|おはよう|お疲れ様です|お疲れさまです|おつかれさまです|お世話になって(?:おり|い)ます|お世話になります|初めまして|はじめまして|やあ)',
    '(?:チームの)?(?:皆さん|みなさん|皆様)(?=[、,])|元気ですか|お元気ですか',
  ],
  leads: [
    '(?:すみません|すいません|恐れ入ります|失礼します)(?:が|けど)?',
    '(?:ちょっと|簡単な|一つ|ひとつ|1つ)?(?:質問|お聞き|お尋ね|お伺い)(?:です|ですが|があります|があるのですが|なのですが|なんですが|したいのですが|させてください|してもいいですか|してもよろしいですか|します)',
    '(?:誰か|どなたか)(?:教えてください|ご存じですか|ご存知ですか|知りませんか)?',
    'ちょっと(?:教えてください|聞きたいのですが|お聞きしたいのですが)|教えてください',
  ],
  partedLeads: ['質問', 'えっと', 'ところで', 'ちなみに', 'では'],
  thanks: [
    '(?:どうも)?(?:ありがとうございます|ありがとうございました|ありがとう|有難うございます|感謝します|感謝いたします|サンキュー|どうも)',
  ],
  closings: [
    '(?:を|か|、)?(?:教えて(?:ください|下さい|いただけますか|いただけませんか|もらえますか|くれますか|ほしいです|欲しいです)?)',
    '(?:どうぞ)?(?:よろしく|宜しく)(?:お願い(?:します|いたします|致します)|です)?|お願い(?:します|いたします|致します)',
  ],
  partedClosings: [],
  help: [
    'ヘルプ|使い方|助けて|何ができますか|何ができる|使い方を教えてください',
    '(?:あなたは|君は)?(?:ボット|ロボット|ai|人工知能|人間)(?:です|なの)(?:か)?|chat ?gptを?(?:使って|使用して)い(?:ます|る)か|誰(?:が|に)(?:あなたを)?(?:作り|作られ)ましたか|どんなレポートが?ありますか|何語(?:が|を)(?:話せ|わか|分か|でき)(?:り)?ますか',
  ],
  remarks: [
    '(?:はい|うん|ええ)|いいえ|なるほど(?:ですね)?|(?:了解|承知|理解)(?:です|しました|いたしました)?|(?:わか|分か)(?:りました|った)|(?:ok|オッケー|オーケー)(?:です)?|大丈夫です|いいですね|いいね|すごい(?:ですね)?|そうですか|そうなんですね',
    'さようなら|さよなら|バイバイ|じゃあね|(?:では|じゃあ)?、?また(?:ね|明日|今度)?|おやすみ(?:なさい)?|失礼(?:します|しました)|お疲れ様でした',
  ],
};

export const PHRASES: readonly Phrases[] = [EN, DE, ES, FR, JA, ...OTHER_PHRASES];

const NOUNS_EN = '(?:report|article|document|paper|text|study|story|piece|pdf|file)';
/** As a place: of a study or a story, it may be its matter. */
const PLACE_EN = '(?:report|article|document|pdf)';
const THE_EN = '(?:the|this|that|your|our)(?: (?:whole|entire|full|above|attached))?';
const SAYS_EN =
  '(?:say|mention|state|tell|claim|note|talk|speak|discuss|describe|explain|cover|address|indicate|specify|reveal|suggest|point out|refer|go into|have|contain|include|give)';

/**
 * What names the report itself rather than its matter: `does the report say`, `according to the article`. What is left out
 * leaves the question. As above.
 */
export const ABOUT_THE_REPORT: readonly string[] = [
  `(?:according to|based on|going by|as per) (?:${THE_EN} )?${NOUNS_EN}(?! \\d),?`,
  `(?:what |anything |something )?(?:does|did|do|would|will|can) (?:${THE_EN} )?${NOUNS_EN}(?! (?:\\d|of|by|from)\\b)(?: (?:ever|also|actually|even|really|explicitly|at all))* ${SAYS_EN}(?: (?:us|me|anything|something|any information|information|anywhere))*(?: (?:about|on|regarding|concerning|to|of|into|that))?(?! by\\b)`,
  `(?:${THE_EN} )${NOUNS_EN}(?! \\d) ${SAYS_EN}s?(?: (?:us|me))?(?: (?:about|that))?`,
  `(?:is there |is )?(?:anything|something) (?:(?:said|stated|written|mentioned) )?(?:in|within) ${THE_EN} ${NOUNS_EN}(?: (?:about|on|regarding|concerning))?`,
  `(?:in|within|from|inside|throughout) ${THE_EN} ${PLACE_EN}(?! (?:\\d|of|by|on)\\b)`,
  `(?:laut|gemäß|zufolge|nach) (?:dem|diesem|des|der|dieser) (?:bericht|artikel|text|dokument|studie)s?,?`,
  `(?:was )?(?:sagt|erwähnt|berichtet|schreibt|nennt|behauptet|erklärt) (?:der|dieser|das|dieses|die|diese) (?:bericht|artikel|text|dokument|studie)(?: (?:etwas|was|auch|denn|eigentlich))*(?: (?:über|zu|zum|zur|darüber|dazu|von))?,?`,
  `(?:was )?(?:steht|heißt es) (?:etwas |was )?(?:im|in dem|in diesem|in der) (?:bericht|artikel|text|dokument|studie)(?: (?:etwas|was|auch|denn))*(?: (?:über|zu|zum|zur|darüber|dazu|von))?,?`,
  `(?:im|in dem|in diesem|aus dem) (?:bericht|artikel|text|dokument)`,
  `(?:según|conforme a|de acuerdo con)(?: lo que dice)? (?:el|este) (?:informe|artículo|texto|documento|reporte),?`,
  `(?:qué |que )?(?:dice|menciona|habla|cuenta|explica|indica) (?:el|este) (?:informe|artículo|texto|documento|reporte)(?! del\\b)(?: (?:algo|sobre|de|acerca de|respecto a|que))*`,
  `(?:el|este) (?:informe|artículo|texto|documento|reporte) (?:dice|menciona|habla|cuenta|explica|indica)(?: (?:algo|sobre|de|acerca de|que))*`,
  `en (?:el|este) (?:informe|artículo|texto|documento|reporte)`,
  `(?:selon|d'après) (?:le|ce|cet|l')\\s?(?:rapport|article|texte|document),?`,
  `(?:que |qu'est-ce que )?(?:dit|mentionne|parle|indique|raconte) (?:le|ce|cet|l')\\s?(?:rapport|article|texte|document)(?: (?:de|sur|à propos de|au sujet de|que|quelque chose))*`,
  `(?:est-ce que |qu'est-ce que )?(?:le|ce|cet|l')\\s?(?:rapport|article|texte|document) (?:dit|mentionne|parle|indique|raconte)(?:-(?:t-)?il)?(?: (?:de|sur|à propos de|au sujet de|que|quelque chose))*`,
  `dans (?:le|ce|cet|l')\\s?(?:rapport|article|texte|document)`,
  `(?:この|その)?(?:報告書|レポート|記事|文書|文章|資料)(?:によると|によれば|には|では|の中で)、?`,
  `(?:と|が)?(?:この|その)?(?:報告書|レポート|記事|文書|資料)に(?:書いて(?:あり|い)ますか|書かれていますか|載っていますか)`,
  ...OTHER_ABOUT_THE_REPORT,
];
