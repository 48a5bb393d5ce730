/** What members say around a question in further languages: as in `courtesy-phrases.ts`. */
import type { Phrases } from './courtesy-phrases.ts';

const ASKED_IT = '(?=,? (?:chi|cosa|che|dove|quando|perché|come|quale|quali|quanto|quanti|quante|se) )';

const IT: Phrases = {
  greetings: [
    '(?:ciao|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|salve|ehi|hey)(?: (?:a tutti|a tutte|a voi|tutti|ragazzi|ragazze|team|gente|quoth|colleghi|di nuovo))*',
    'come (?:va|state|stai)|cari (?:colleghi|tutti)|(?:ragazzi|colleghi)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:ho|avrei|avevo) )?(?:solo )?(?:una )?(?:(?:piccola|breve|semplice|rapida|veloce|altra) )*(?:domanda|domandina|curiosità)(?: (?:veloce|rapida|semplice|stupida|breve|per voi))+`,
    `(?:ho|avrei|avevo) (?:solo )?una (?:(?:piccola|breve|altra) )?domanda|una (?:piccola|breve|altra) domanda`,
    `(?:scusate|scusa|scusi|mi scusi|perdonate)(?: (?:il disturbo|se disturbo|per il disturbo))?`,
    'per favore|per piacere|per cortesia',
    `(?:(?:mi|ci) )?(?:potete|puoi|può|potreste|potresti|potrebbe|sapete|sai|sa|sapreste|sapresti|saprebbe|sapresti)(?: (?:per favore|gentilmente|per caso))* (?:dirmi|dirci|dire|indicarmi|spiegarmi|spiegare)`,
    `(?:qualcuno|qualcuna)(?: (?:di voi|qui))* (?:sa|saprebbe|può|potrebbe|mi sa|mi può|mi saprebbe)(?: (?:dirmi|dirci|dire|per caso))*`,
    `(?:sapete|sai|sa)(?: per caso)?${ASKED_IT}`,
    '(?:vorrei|volevo|mi piacerebbe) (?:sapere|chiedere)|mi chied(?:o|evo)|dimmi|ditemi',
  ],
  partedLeads: [
    '(?:una )?domanda',
    'allora',
    'dunque',
    'ok(?:ay)?',
    'comunque',
    'a proposito',
    'senti',
    'sentite',
  ],
  thanks: [
    `(?:mille |molte |tante )?grazie(?: (?:mille|tante|in anticipo|a tutti|ragazzi|di cuore|infinite|ancora|per (?:l'|il vostro |il tuo )?aiuto|dell'aiuto))*|(?:vi|ti|la) ringrazio(?: (?:in anticipo|molto))*`,
  ],
  closings: ['per favore|per piacere|per cortesia'],
  partedClosings: ['(?:cordiali |un |tanti )?saluti|un saluto|qualcuno(?: lo sa)?|a presto'],
  help: [
    'aiuto|aiutami|aiutatemi|(?:che )?cosa (?:sai|puoi|posso) (?:fare|chiedere|chiederti)|come funziona(?: questo)?|chi sei|comandi',
  ],
  remarks: [
    "va bene|d'accordo|(?:ho )?capito|capisco|perfetto|certo|ottimo|benissimo|bene|fantastico|sì|tutto chiaro|chiaro|ricevuto|nessun problema|non importa|prego|interessante",
    'arrivederci|a (?:dopo|domani|presto)|buona ?notte|buona (?:giornata|serata)|ci vediamo',
  ],
};

const PT: Phrases = {
  greetings: [
    '(?:olá|ola|oi|oie|bom dia|boa (?:tarde|noite)|e aí)(?: (?:a todos|a todas|pessoal|equipe|equipa|gente|time|galera|malta|amigos|colegas|quoth|de novo))*',
    'tudo bem(?=\\s*[?!.,])|como (?:vai|estão|está)(?=\\s*[?!.,])|caros colegas|(?:pessoal|gente|galera|colegas)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:tenho|só|queria fazer|uma) )*(?:(?:pequena|rápida|breve|simples|outra) )*(?:pergunta|dúvida|questão|perguntinha)(?: (?:rápida|rapidinha|simples|breve|boba))+`,
    `tenho (?:só )?uma (?:(?:pequena|outra) )?(?:pergunta|dúvida|questão)|uma (?:pequena|outra) (?:pergunta|dúvida)`,
    `(?:desculpe|desculpem|desculpa|perdão|com licença)(?: (?:o incômodo|o incómodo|incomodar|pelo incômodo|pelo incómodo|a pergunta))?`,
    'por favor|por gentileza|se faz favor',
    `(?:(?:me|nos) )?(?:pode|podem|poderia|poderiam|podes|podias|consegue)(?: por favor)?(?: (?:me|nos))? (?:dizer|informar|explicar|falar)(?:-me|-nos)?`,
    `(?:alguém|vocês|você)(?: aqui)? (?:sabe|sabem|saberia|pode|poderia)(?: (?:me|nos))?(?: (?:dizer|informar|explicar)(?:-me|-nos)?)?`,
    '(?:gostaria|queria|quero|preciso)(?: de)? saber|me digam?|digam?-me',
  ],
  partedLeads: ['(?:uma )?(?:pergunta|dúvida)', 'então', 'bom', 'aliás', 'ok(?:ay)?', 'olha'],
  thanks: [
    `(?:muito |muitíssimo )?(?<!(?:foi|é|são|foram|ser|está|estão|era|sou|sido|fui|não) )obrigad[oa](?: (?:a todos|desde já|pela ajuda|pessoal|gente|mesmo))*|(?:desde já )?agradeço(?: (?:desde já|a ajuda|a atenção))*`,
  ],
  closings: ['por favor|por gentileza|se faz favor'],
  partedClosings: [
    '(?:um )?abraços?|(?:com os melhores )?cumprimentos|atenciosamente|saudações|alguém(?: sabe)?|valeu|tenham? um bom dia',
  ],
  help: [
    'ajuda|me ajude|ajude-me|o que (?:você )?(?:faz|pode fazer|podes fazer|sabe fazer)|como (?:isso |isto )?funciona(?: isso| isto)?|quem é você|quem és|comandos',
  ],
  remarks: [
    'entendi|entendido|percebi|beleza|tudo bem|certo|ótimo|perfeito|legal|fixe|tá bom|está bem|sim|não|que bom|sem problemas?|de nada|interessante|é só isso',
    'tchau|adeus|até (?:logo|mais|amanhã|breve|já)|boa noite|bom fim de semana',
  ],
};

const ASKED_NL = '(?=,? (?:wie|wat|waar|wanneer|waarom|hoe|hoeveel|welke?|of|waarvoor|waarmee)(?:[ ?]|$))';

const NL: Phrases = {
  greetings: [
    "(?:hallo|hoi|hey|hi|goedemorgen|goede morgen|goedemiddag|goedenavond|goedendag)(?: (?:allemaal|iedereen|team|mensen|collega's|quoth|daar|samen))*",
    "(?:dag|beste)(?: (?:allen|allemaal|iedereen|team|mensen|collega's))+|dag(?=\\s*[,!])|hoe gaat het|(?:mensen|collega's|iedereen)(?=\\s*[,!:])",
  ],
  leads: [
    `(?:(?:ik heb|ik had|heb|even|nog|een) )*(?:(?:snelle|korte|kleine|klein|snel|kort|simpele|domme|stomme|algemene) )+(?:vraag|vraagje)(?: (?:aan jullie|tussendoor|voor jullie|aan iedereen))?`,
    `(?:ik )?(?:heb|had)(?: (?:nog|even|ik))* een (?:vraag|vraagje)`,
    `(?:sorry|excuses|excuseer|pardon)(?: (?:dat ik stoor|voor het storen|voor de storing|voor de vraag))?|dat ik stoor|voor het storen`,
    'alsjeblieft|alstublieft|aub|ajb',
    `(?:weet|kan|kunnen|kunt|kun|zou|zouden)(?: (?:iemand|jij|je|jullie|u))(?: (?:hier|van jullie|mij|me|ons|misschien|toevallig|even|kunnen))*(?: (?:zeggen|vertellen|uitleggen))?${ASKED_NL}`,
    `ik (?:wil|wilde|zou)(?: (?:graag|even|willen))* weten|ik vraag me af|vertel (?:me|mij|ons)`,
  ],
  partedLeads: ['vraag', 'vraagje', 'oké?', 'dus', 'nou', 'trouwens', 'zeg'],
  thanks: [
    `(?:(?:(?:alvast|heel erg|heel|erg|hartelijk) )*(?:bedankt|dankjewel|dankuwel|dank (?:je|u|jullie))|(?:alvast|hartelijk|veel) dank)(?: (?:wel|alvast|allemaal|zeer|voor (?:de|jullie|je|uw) (?:hulp|moeite|reactie)))*`,
  ],
  closings: ['alsjeblieft|alstublieft|aub|ajb'],
  partedClosings: [
    '(?:met )?(?:vriendelijke |hartelijke |veel )?groet(?:en|jes)?|mvg|iemand(?: een idee)?|fijne dag(?: nog)?',
  ],
  help: ["hulp|help mij|wat kun je(?: allemaal)?(?: doen)?|hoe werkt (?:dit|het|dat)|wie ben je|commando's"],
  remarks: [
    'begrepen|duidelijk|ik (?:begrijp|snap) het|snap ik|oké|prima|goed|mooi|fijn|leuk|handig|geweldig|helder|ja|nee|klopt|is goed|komt goed|geen probleem|laat maar|graag gedaan|interessant',
    'tot (?:ziens|straks|later|morgen|snel|gauw)|doei+|doeg|welterusten|fijne (?:dag|avond)(?: nog)?|fijn weekend',
  ],
};

const PL: Phrases = {
  greetings: [
    '(?:cześć|czesc|dzień dobry|dzien dobry|dobry wieczór|hej|hejka|siema|witam|witajcie|halo)(?: (?:wszystkim|wszystkich|zespole|zespół|ekipo|ludzie|państwu|quoth|wam))*',
    'drogi zespole|co słychać|(?:ludzie|drodzy)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:mam|tylko|takie) )*(?:(?:szybkie|krótkie|małe|proste|jedno|głupie) )+pytanie(?: do was)?|mam pytanie`,
    '(?:przepraszam|wybaczcie|sorki)(?:,? (?:za kłopot|że przeszkadzam|za zamieszanie))?|(?:za kłopot|że przeszkadzam)(?=,)',
    'proszę|poproszę',
    `(?:czy )?(?:ktoś|ktokolwiek)(?: (?:tu|tutaj|z was))? (?:wie|może (?:mi )?(?:powiedzieć|podpowiedzieć))`,
    `(?:czy )?(?:możecie|możesz|mógłbyś|mogłabyś|moglibyście|może pan|może pani)(?: (?:mi|nam|proszę))* (?:powiedzieć|podpowiedzieć|wyjaśnić)`,
    '(?:chciałbym|chciałabym|chcę) (?:wiedzieć|zapytać|się dowiedzieć)|zastanawiam się|powiedz(?:cie)? mi',
    '(?:czy )?(?:wiecie|wiesz)(?=,? (?:kto|co|gdzie|kiedy|dlaczego|jak|ile|który|która|które|czy) )',
  ],
  partedLeads: ['pytanie', 'więc', 'no', 'ok', 'tak przy okazji', 'swoją drogą'],
  thanks: [
    `(?:(?:bardzo|wielkie|serdecznie|z góry) )*(?:dziękuję|dziekuje|dzięki|dzieki|dziękujemy)(?: (?:wielkie|bardzo|z góry|wszystkim|za pomoc|serdecznie))*`,
  ],
  closings: ['proszę'],
  partedClosings: ['pozdrawiam|pozdrowienia|pozdro|z poważaniem|miłego (?:dnia|wieczoru)|ktoś(?: wie)?'],
  help: ['pomoc|pomocy|pomóż(?: mi)?|co (?:potrafisz|umiesz)|jak to działa|kim jesteś|polecenia|komendy'],
  remarks: [
    'dobrze|rozumiem|jasne|okej|świetnie|spoko|fajnie|tak|nie|zrozumiał[ae]m|w porządku|nieważne|nie ma za co|wszystko jasne|ciekawe',
    'do widzenia|pa(?: pa)?|na razie|do (?:zobaczenia|jutra|usłyszenia)|dobranoc|miłego (?:dnia|wieczoru)',
  ],
};

const RU: Phrases = {
  greetings: [
    '(?:всем )?(?:привет|приветствую|здравствуйте|здравствуй|добрый (?:день|вечер)|доброе утро|доброго (?:дня|времени суток))(?: (?:всем|команда|коллеги|друзья|ребята|народ))*',
    '(?:команда|коллеги|друзья|ребята)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:у меня|есть|один) )*(?:(?:быстрый|короткий|маленький|небольшой|глупый|простой|ещё один|еще один) )+вопрос(?: (?:к вам|всем))?|у меня (?:есть )?вопрос`,
    '(?:извините|простите|прошу прощения)(?: за (?:беспокойство|вопрос))?',
    '(?:подскажите|скажите|подскажи|скажи)(?:,? пожалуйста)?|пожалуйста',
    `(?:кто-нибудь|кто-то|никто)(?: (?:тут|здесь|из вас))?(?: не)? (?:знает|подскажет|может (?:сказать|подсказать))|(?:вы )?не знаете(?: ли)?(?: вы)?`,
    `(?:не )?(?:могли бы вы|можете|могли бы)(?:,? пожалуйста,?)? (?:сказать|подсказать|объяснить)`,
    '(?:хочу|хотел бы|хотела бы|хотелось бы) (?:узнать|спросить|знать)|мне интересно|интересно(?=,)',
  ],
  partedLeads: ['вопрос', 'итак', 'кстати', 'ок'],
  thanks: [
    '(?:большое |огромное |заранее )?(?:спасибо|благодарю)(?: (?:заранее|большое|огромное|всем|вам|за помощь|за ответ))*|заранее благодар(?:ен|на)',
  ],
  closings: ['пожалуйста'],
  partedClosings: ['с уважением|хорошего (?:дня|вечера)|всем добра|кто-нибудь(?: знает)?'],
  help: [
    'помощь|помоги(?:те)?(?: мне)?|что ты (?:умеешь|можешь)|как (?:это|ты) работае(?:т|шь)|кто ты|команды',
  ],
  remarks: [
    'понятно|понял|поняла|ясно|хорошо|ладно|отлично|супер|здорово|круто|да|нет|окей|ок|не ?важно|не за что|принято|интересно',
    'пока|до (?:свидания|встречи|завтра|скорого)|спокойной ночи|увидимся',
  ],
};

const UK: Phrases = {
  greetings: [
    '(?:всім )?(?:привіт|вітаю|вітання|добрий (?:день|вечір|ранок)|доброго (?:дня|ранку|вечора)|добридень)(?: (?:всім|усім|команда|команді|колеги|друзі|шановні|народ))*',
    '(?:шановні )?(?:команда|колеги|друзі)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:у мене|маю|є) )*(?:(?:одне|швидке|коротке|маленьке|невелике|просте) )+(?:запитання|питання)(?: до вас)?|(?:у мене (?:є )?|маю )(?:запитання|питання)`,
    '(?:вибачте|перепрошую|пробачте)(?: за (?:турботу|клопіт|турбування))?',
    '(?:підкажіть|скажіть|підкажи|скажи)(?:,? будь ласка)?|будь ласка',
    '(?:чи )?(?:хтось|хто-небудь|хтось із вас)(?: тут)? (?:знає|може (?:сказати|підказати))|чи знаєте ви|(?:чи )?(?:не )?могли б ви (?:сказати|підказати|пояснити)',
    '(?:хочу|хотів би|хотіла б) (?:знати|дізнатися|запитати)|мені цікаво|цікаво(?=,)',
  ],
  partedLeads: ['питання', 'запитання', 'отже', 'до речі', 'ок'],
  thanks: [
    '(?:щиро |наперед |дуже )?дякую(?: (?:заздалегідь|наперед|всім|вам|за допомогу|дуже|щиро))*|(?:велике )?спасибі|щиро вдячн(?:ий|а)',
  ],
  closings: ['будь ласка'],
  partedClosings: ['з повагою|гарного (?:дня|вечора)|хтось(?: знає)?'],
  help: ['допомога|допоможи(?:ть)?(?: мені)?|що ти (?:вмієш|можеш)|як це працює|хто ти|команди'],
  remarks: [
    'зрозуміло|зрозумі(?:в|ла)|ясно|добре|гаразд|чудово|супер|клас|так|ні|окей|неважливо|нема за що|прийнято|цікаво',
    'бувай|до побачення|до (?:зустрічі|завтра)|на добраніч|побачимось',
  ],
};

const TR: Phrases = {
  greetings: [
    '(?:merhaba|merhabalar|selam|selamlar|günaydın|[iİ]yi (?:günler|akşamlar|çalışmalar)|tünaydın|hey)(?: (?:herkese|arkadaşlar|millet|ekip|takım|hocam|quoth|dostlar))*',
    'herkese (?:merhaba|selam|günaydın|[iİ]yi (?:günler|akşamlar))|nasılsınız|(?:arkadaşlar|millet)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:hızlı|kısa|küçük|ufak|basit|bir) )+(?:sorum|soru)(?: (?:var|vardı|olacak|olacaktı|soracaktım|sorabilir miyim))?`,
    '(?:kusura bakmayın|affedersiniz|özür dilerim|pardon)(?: (?:rahatsız ettim|rahatsız ediyorum))?',
    'lütfen|bilen var mı|bilen biri var mı|merak ediyorum|söyler misin(?:iz)?|bana söyleyin',
    '(?:biri|birisi)(?: (?:bana|bize|lütfen))* (?:söyleyebilir mi|açıklayabilir mi)',
  ],
  partedLeads: ['(?:bir )?soru', 'peki', 'şey', 'bu arada', 'tamam', 'yani'],
  thanks: [
    '(?:(?:çok|şimdiden|herkese) )*(?:teşekkürler|teşekkür ederi[mz]|sağ ?ol(?:un)?|tşk|eyvallah)(?: (?:şimdiden|arkadaşlar|herkese))*',
  ],
  closings: [
    'lütfen|(?<=(?:yor|d[iıuü]|t[iıuü]|m[iıuü]ş|[iıuü]r|l[ae]r|m[iıuü]|nedir|kim|ne) )acaba|bilen (?:biri )?var mı|(?:biliyor|söyler|söyleyebilir|açıklayabilir) m[iıuü](?:s[iıuü]n(?:[iıuü]z)?)?',
  ],
  partedClosings: ['saygılar(?:ımla)?|sevgiler|selamlar|[iİ]yi (?:günler|çalışmalar|akşamlar)|kolay gelsin'],
  help: ['yardım(?: et| edin)?|ne yapabilirsin|nasıl çalışıyor(?:sun)?|kimsin|komutlar'],
  remarks: [
    'tamam(?:dır)?|anladım|anlaşıldı|peki|olur|güzel|harika|süper|mükemmel|evet|hayır|boş ver|önemli değil|rica ederim|bir şey değil|aynen|ilginç',
    'güle güle|hoşça ?kal(?:ın)?|görüşürüz|[iİ]yi geceler|görüşmek üzere',
  ],
};

const ID: Phrases = {
  greetings: [
    '(?:halo|hai|selamat (?:pagi|siang|sore|malam)|permisi|salam|assalamualaikum)(?: (?:semua|semuanya|semua orang|tim|teman-teman|kawan-kawan|rekan-rekan|bapak|ibu|pak|bu|kak|quoth))*',
    'apa kabar(?: semua(?:nya)?)?|(?:teman-teman|rekan-rekan|semua(?:nya)?)(?=\\s*[,!:])',
  ],
  leads: [
    `(?:(?:saya|ada|punya|satu|mau|ingin) )*pertanyaan (?:singkat|cepat|kecil|sederhana|sebentar)|(?:saya )?(?:ada|punya)(?: satu)? pertanyaan`,
    '(?:saya )?(?:mau|ingin|numpang|boleh|izin) (?:tanya|bertanya|nanya)(?: (?:sebentar|dong|sedikit|ya))?',
    'maaf(?: (?:mengganggu|ganggu|sebelumnya|merepotkan))*|tolong|mohon(?: (?:info|bantuan|bantuannya))?',
    '(?:apakah )?ada yang (?:tahu|tau)|(?:apakah )?(?:kamu|anda|kalian) (?:tahu|tau)|saya (?:ingin|mau) (?:tahu|tau|mengetahui)',
    '(?:bisakah|bisa|dapatkah|bolehkah)(?: (?:anda|kamu|kalian|seseorang|tolong))* (?:beri ?tahu|memberi ?tahu|jelaskan|menjelaskan|katakan)(?: (?:saya|kami))?|(?:beri ?tahu|kasih tahu|katakan)(?: (?:saya|kami|aku))',
  ],
  partedLeads: ['pertanyaan', 'tanya', 'oke', 'jadi', 'nah', 'ngomong-ngomong'],
  thanks: [
    '(?:terima ?kasih|makasih)(?: (?:banyak|sebelumnya|semua|semuanya|atas bantuannya|ya|pak|bu|kak))*',
  ],
  closings: ['tolong|mohon (?:info|bantuannya)'],
  partedClosings: ['salam(?: hangat)?|hormat saya|ada yang tahu|trims'],
  help: [
    'bantuan|bantu(?: saya)?|tolong bantu|kamu bisa apa|apa yang bisa kamu lakukan|bagaimana cara kerjanya|siapa kamu|perintah',
  ],
  remarks: [
    'oke|baik(?:lah)?|(?:saya )?(?:paham|mengerti)|siap|mantap|bagus|keren|hebat|ya|iya|tidak|tidak apa-apa|sama-sama|jelas|menarik',
    'sampai (?:jumpa|nanti|besok)|selamat (?:tinggal|malam)|dadah',
  ],
};

const ZH: Phrases = {
  greetings: ['(?:大家|各位)?(?:你好|您好|早上好|下午好|晚上好|大家好)'],
  leads: ['请问|想问一下|问一下|快速问题|有个问题|请教一下'],
  partedLeads: ['问题'],
  thanks: ['谢谢(?:大家|你|您)?|多谢|感谢'],
  closings: [],
  partedClosings: [],
  help: ['帮助'],
  remarks: ['好的?|明白了?|知道了|了解|收到', '再见|拜拜'],
};

const KO: Phrases = {
  greetings: ['(?:여러분,? )?(?:안녕하세요|안녕)'],
  leads: ['질문 있습니다|질문이 있습니다|간단한 질문'],
  partedLeads: ['질문'],
  thanks: ['감사합니다|고맙습니다'],
  closings: [],
  partedClosings: [],
  help: ['도움말'],
  remarks: ['알겠습니다|알겠어요|네', '안녕히 계세요'],
};

export const OTHER_PHRASES: readonly Phrases[] = [IT, PT, NL, PL, RU, UK, TR, ID, ZH, KO];

const IT_NOUN = '(?:rapporto|relazione|articolo|documento|testo|report)(?! \\d)';
const PT_NOUN = '(?:relatório|artigo|texto|documento)(?! \\d)';
const NL_NOUN = '(?:rapport|verslag|artikel|document|tekst)(?! \\d)';
const ID_NOUN = '(?:laporan|artikel|dokumen|teks)(?: (?:ini|itu|tersebut))?(?! \\d)';

export const OTHER_ABOUT_THE_REPORT: readonly string[] = [
  `(?:secondo|stando a|in base a) (?:il |lo |la |questo |questa |quel |quanto dice il |l')${IT_NOUN},?`,
  `(?:che cosa |cosa |che )?(?:dice|riporta|menziona|parla|racconta|spiega) (?:il |la |questo |questa |l')${IT_NOUN}(?: (?:di|su|sul|sulla|sui|sulle|del|della|dei|delle|riguardo a|qualcosa|che))*`,
  `(?:il |la |questo |questa |l')${IT_NOUN} (?:dice|riporta|menziona|parla|racconta|spiega)(?: (?:di|su|sul|sulla|del|della|qualcosa|che))*`,
  `(?:nel |nella |in questo |in questa |nell')${IT_NOUN}`,
  `(?:segundo|conforme|de acordo com) (?:o|este|esse) ${PT_NOUN},?`,
  `(?:o que )?(?:diz|menciona|fala|conta|explica|indica) (?:o|este|esse) ${PT_NOUN}(?: (?:algo|sobre|acerca de|a respeito de|que))*`,
  `(?:o que )?(?:o|este|esse) ${PT_NOUN} (?:diz|menciona|fala|conta|explica|indica)(?: (?:algo|sobre|acerca de|a respeito de|que))*`,
  `(?:no|neste|nesse) ${PT_NOUN}`,
  `volgens (?:het|dit|de|deze) ${NL_NOUN},?`,
  `(?:wat )?(?:zegt|vermeldt|meldt|schrijft|noemt) (?:het|dit|de|deze) ${NL_NOUN}(?: (?:iets|over|dat|ook))*`,
  `(?:wat )?staat er (?:iets )?in (?:het|dit|de|deze) ${NL_NOUN}(?: (?:iets|over))*`,
  `in (?:het|dit|de|deze) ${NL_NOUN}`,
  '(?:według|zgodnie z) (?:tego |tym )?(?:raportu|raportem|artykułu|artykułem|dokumentu|dokumentem|tekstu|tekstem),?',
  '(?:co |czy )?(?:ten )?(?:raport|artykuł|dokument) (?:mówi|podaje|wspomina|pisze)(?: (?:coś|o|na temat|że))*',
  '(?:co )?(?:mówi|podaje|wspomina|pisze) (?:ten )?(?:raport|artykuł|dokument)(?: (?:coś|o|na temat|że))*',
  'w (?:tym )?(?:raporcie|artykule|dokumencie|tekście)',
  '(?:согласно|по) (?:этому )?(?:отчёту|отчету|докладу|документу),?',
  '(?:что )?(?:этот )?(?:отчёт|отчет|доклад|документ) (?:говорит|сообщает|упоминает)(?: (?:что-нибудь|об?|про))*',
  '(?:что )?(?:говорит|сообщает|упоминает) (?:этот )?(?:отчёт|отчет|доклад|документ)(?: (?:что-нибудь|об?|про))*',
  '(?:что )?(?:говорится|сказано|написано) в (?:этом )?(?:отчёте|отчете|докладе|документе|тексте)(?: (?:что-нибудь|об?|про))*',
  'в (?:этом )?(?:отчёте|отчете|докладе|документе)',
  '(?:згідно зі?|відповідно до) (?:цього |цим )?(?:звіту|звітом|документа|документом|статті|статтею),?',
  '(?:що |чи )?(?:цей )?(?:звіт|документ) (?:каже|говорить|згадує|повідомляє)(?: (?:щось|про|щодо))*',
  '(?:що )?(?:каже|говорить|згадує|повідомляє) (?:цей )?(?:звіт|документ)(?: (?:щось|про|щодо))*',
  '(?:що )?(?:говориться|сказано|написано|йдеться) (?:у|в) (?:цьому )?(?:звіті|документі|тексті)(?: (?:щось|про|щодо))*',
  '(?:у|в) (?:цьому )?(?:звіті|документі)',
  '(?:bu |şu )?(?:rapora|makaleye|belgeye|metne) göre,?',
  '(?:bu |şu )?(?:raporda|makalede|belgede|metinde)(?: (?:yazdığına göre))?',
  '(?:bu |şu )?(?:rapor|makale|belge|metin),?(?= .{1,200} (?:ne diyor|ne söylüyor|ne anlatıyor|diyor mu|bahsediyor mu))',
  '(?:hakkında )?(?:ne (?:diyor|söylüyor|yazıyor|anlatıyor)|bir şey (?:diyor|söylüyor|yazıyor) mu)',
  `(?:menurut|berdasarkan) ${ID_NOUN},?`,
  `(?:apa )?(?:yang )?(?:kata|dikatakan|disebutkan|ditulis)(?: (?:oleh|di|dalam))? ${ID_NOUN}(?: (?:tentang|mengenai|soal|bahwa))*`,
  `(?:apa(?:kah)? )?(?:yang )?${ID_NOUN} (?:mengatakan|katakan|menyebutkan|menyebut|membahas|bilang)(?: (?:sesuatu|tentang|mengenai|soal|bahwa|apa))*`,
  `(?:di dalam|di|dalam) ${ID_NOUN}`,
];
