/** How members ask about a report itself in further languages: as in `about-phrases.ts`. */
import type { AboutPhrases } from './about-phrases.ts';

const IT_MADE = '(?:scritt[oa]|pubblicat[oa]|redatt[oa]|uscit[oa])';

const IT: AboutPhrases = {
  report:
    "(?:(?:il|la|lo|questo|questa|quel|quella|del|della|di questo|di questa|al|nel|nella|in questo|il tuo|il vostro) |dell'|nell'|all'|l')?(?:rapporto|relazione|articolo|documento|testo|report|pdf|file)",
  cue: "cosa|di che|che|chi |quando|quant|da dove|dove|dov'|di quando|qual|riassu|sintes|sommario|tl;?dr|(?:l')?indice|sezion|capitol|(?:l')?autore|data|la data|lunghezza|fonte|link|titol|come |argomento|mostra|elenca|originale",
  it: '(?:questo|questa|quello|cio)',
  isSpaced: true,
  behind: '(?: (?:esattamente|in breve|in sintesi|brevemente|in generale|davvero|qui|per favore|allora))*',
  asks: {
    topic: [
      '(?:di (?:che )?cosa|di che) (?:parla|tratta|si tratta|si parla)(?: (?:in )?{T})?|{R} di (?:che )?cosa (?:parla|tratta)',
      "(?:che )?cosa (?:dice|contiene|racconta|spiega|c'e in|c'e scritto in) {R}|(?:qual e|quali sono) (?:il|l'|i|gli) ?(?:tema|argomento|argomenti|temi|contenuto|punti)(?: (?:principal[ei]|chiave|centrale))?(?: (?:di )?{T})?",
      '(?:(?:mi |ci )?(?:puoi|potete|potresti|puo) )?(?:(?:(?:mi |ci )?fai|fare|farmi|farci|fammi|dammi|dai|dare|fate|vorrei|scrivi) )?(?:un |il )?(?:breve |piccolo )?(?:riassunto|sintesi|sommario|tl;?dr)(?: (?:breve|veloce))?(?: (?:di )?{T})?',
      '(?:(?:puoi|potete|potresti) )?(?:riassumi|riassumere|riassumimi|riassumete|sintetizza|riassumerlo|riassumermi)(?: {T})?|argomento(?: (?:di )?{R})?',
    ],
    sections: [
      "(?:quali|che) (?:sono (?:le |i )?)?(?:sezioni|capitoli|titoli|parti)(?: (?:ci sono|ha|contiene))?(?: (?:in |di )?{T})?|(?:l')?indice(?: (?:di )?{R})?|(?:le )?sezioni|(?:i )?capitoli",
      "come (?:e|si) (?:strutturat[oa]|organizzat[oa]|divis[oa]|divide|struttura) {T}|(?:mostrami|mostra|elenca) (?:le |i |l')?(?:sezioni|capitoli|indice)(?: (?:di )?{R})?",
    ],
    author: [
      `(?:chi|quale giornale) (?:ha|l'ha) ?(?:scritto|pubblicato|redatto|fatto)(?: {T})?|da chi e stat[oa] ${IT_MADE}(?: {T})?`,
      "chi (?:e|sono|era) (?:l'|gli |il |la |lo )(?:autore|autrice|autori|editore|scrittore)(?: (?:di )?{T})?|(?:l')?autore(?: (?:di )?{R})?|chi e l'autore",
    ],
    published: [
      `quando (?:e stat[oa] |e )?${IT_MADE}(?: {T})?|quando (?:{T} )?e (?:stat[oa] )?${IT_MADE}|di quando e(?: {T})?`,
      '(?:qual e )?(?:la )?data (?:di (?:pubblicazione|uscita)|(?:di )?{R})(?: (?:di )?{R})?|quanto e (?:vecchi[oa]|recente|aggiornat[oa]) {T}',
    ],
    length: [
      'quanto e lung[oa](?: {T})?|quant[ei] (?:pagine|parole|frasi|sezioni|capitoli|caratteri|paragrafi)(?: (?:ha|ci sono|contiene|sono))?(?: (?:in )?{T})?|(?:la )?lunghezza (?:di )?{R}',
    ],
    origin: [
      "(?:qual e |come s'intitola |com'e )?(?:il )?titolo(?: (?:di )?{R})?|come si (?:intitola|chiama) {T}",
      `da dove (?:viene|proviene|arriva)(?: {T})?|dove e stat[oa] ${IT_MADE}(?: {T})?|dove (?:trovo|posso trovare) (?:{R}|l'originale)`,
      "(?:(?:qual e|dov'e) )?(?:la |il |l')?(?:fonte|link|originale)(?: (?:di |a )?{R})?|in (?:che|quale) lingua e(?: scritt[oa])?(?: {T})?",
    ],
  },
};

const PT_MADE = '(?:escrit[oa]|publicad[oa]|redigid[oa]|lancad[oa])';

const PT: AboutPhrases = {
  report:
    '(?:(?:o|este|esse|do|deste|desse|no|neste|nesse|ao|seu|teu|um) )?(?:relatorio|artigo|documento|texto|informe|pdf|arquivo|ficheiro)',
  cue: 'que|quem|quando|quant|quao|qual|quais|onde|donde|resum|sumario|sintes|tl;?dr|indice|secoes|seccoes|capitulos|autor|data|fonte|link|titulo|como|tema|assunto|mostr|list|original',
  it: '(?:isto|isso|este|esse|ele)',
  isSpaced: true,
  behind: '(?: (?:exatamente|em resumo|resumidamente|em geral|realmente|aqui|por favor|entao|mesmo))*',
  asks: {
    topic: [
      '(?:de que|do que|sobre o que|sobre que|de que e que) (?:se )?(?:trata|fala|e|versa)(?: {T})?|(?:de|sobre) (?:o )?que (?:{T} )(?:trata|fala|e)|{R} (?:e|fala|trata) (?:sobre |de |do )(?:o )?que',
      'o que (?:e que )?(?:diz|contem|conta|explica|ha em|tem em|tem) {R}|o que {R} (?:diz|contem|conta|explica)|(?:qual e|qual|quais sao) (?:o|os|a|as) (?:temas?|assuntos?|conteudo|topicos?|pontos|ideia)(?: (?:principal|principais|central|geral|chave))?(?: (?:de )?{T})?',
      '(?:(?:voce )?(?:pode|podes|poderia) )?(?:(?:me )?(?:da|de|dar|faca|faz|fazer|quero|queria|preciso de|escreva)(?:-me| me)? )?(?:um |o )?(?:breve |pequeno )?(?:resumo|sumario|sintese|tl;?dr)(?: (?:breve|rapido))?(?: (?:de )?{T})?',
      '(?:(?:voce )?(?:pode|podes|poderia) )?(?:resuma|resume|resumir|resumi-lo|sintetize)(?: {T})?|(?:tema|assunto)(?: (?:de )?{R})?',
    ],
    sections: [
      '(?:quais|que) (?:sao (?:as |os )?)?(?:secoes|seccoes|capitulos|titulos|partes)(?: (?:ha|tem|existem|contem))?(?: (?:em |de )?{T})?|(?:o )?(?:indice|sumario de secoes)(?: (?:de )?{R})?|(?:as )?sec?coes|(?:os )?capitulos',
      'como (?:{T} )?(?:e|esta|se) (?:estruturad[oa]|organizad[oa]|dividid[oa]|divide|organiza)(?: {T})?|(?:mostre|mostra|liste|lista)(?:-me| me)? (?:as |os |o )(?:sec?coes|capitulos|indice)(?: (?:de )?{R})?',
    ],
    author: [
      `(?:quem|que jornal) (?:e que )?(?:escreveu|publicou|redigiu|fez)(?: {T})?|por quem (?:{R} )?foi ${PT_MADE}(?: {T})?`,
      '(?:quem|qual) (?:e|foi|sao) (?:o|a|os) (?:autor(?:a|es)?|editor(?:a)?)(?: (?:de )?{T})?|(?:o )?autor(?: (?:de )?{R})?',
    ],
    published: [
      `(?:quando|em que (?:ano|data|dia)) (?:e que )?(?:{T} )?(?:foi|saiu|e)(?: ${PT_MADE})?(?: {T})?|de quando e(?: {T})?`,
      '(?:qual e |qual )?(?:a )?data (?:de (?:publicacao|lancamento)|(?:de )?{R})(?: (?:de )?{R})?|(?:quao|quanto) (?:recente|antigo|atual) e {T}',
    ],
    length: [
      '(?:qual e |qual )?o (?:tamanho|comprimento) (?:de )?{T}|(?:quao|quanto) (?:longo|comprido|extenso) e {T}|quant[ao]s (?:paginas|palavras|frases|sec?coes|capitulos|paragrafos|caracteres)(?: (?:tem|ha|sao))?(?: (?:em )?{T})?',
    ],
    origin: [
      '(?:qual e |qual )?(?:o )?titulo(?: (?:de )?{R})?|como se chama {T}',
      `(?:de onde|donde) (?:{T} )?(?:vem|veio|e|saiu)(?: {T})?|onde (?:{T} )?foi ${PT_MADE}(?: {T})?|onde (?:encontro|esta) (?:{R}|o original)`,
      '(?:qual e |qual )?(?:a |o )?(?:fonte|link|original)(?: (?:de )?{R})?|em que (?:lingua|idioma) (?:{T} )?(?:esta|foi|e)(?: escrito)?(?: {T})?',
    ],
  },
};

const NL_MADE = '(?:geschreven|gepubliceerd|uitgegeven|verschenen|opgesteld)';

const NL: AboutPhrases = {
  report:
    '(?:(?:het|dit|dat|de|deze|uw|je|jullie) )?(?:rapport|verslag|artikel|document|tekst|stuk|pdf|bestand)',
  cue: 'waar|wat|welke|wie|wanneer|hoe|van wanneer|uit welk|samenvat|vat |tl;?dr|onderwerp|inhoudsopgave|hoofdstukken|secties|toon|laat|auteur|publicatiedatum|datum|verschijningsdatum|lengte|bron|link|origineel|herkomst|titel',
  it: '(?:dit|dat|het)',
  isSpaced: true,
  behind: '(?: (?:precies|eigenlijk|in het kort|kort|ongeveer|hier|alsjeblieft|dan|nou))*',
  asks: {
    topic: [
      'waar(?: gaat| handelt) {T} (?:over|om)|waarover (?:gaat|handelt) {T}|waar gaat (?:dit|het) allemaal over',
      'wat (?:zegt|staat er in|bevat|beschrijft|vertelt) {R}|wat is (?:het|de) (?:onderwerp|thema|inhoud|kern|hoofdpunten)(?: (?:van )?{T})?|wat zijn de (?:onderwerpen|hoofdpunten|belangrijkste punten)(?: (?:van )?{T})?',
      '(?:(?:kun|kan|kunt|kunnen) (?:je|u|jullie) (?:me |mij |ons )?)?(?:(?:geef|maak|schrijf|wil)(?: (?:me|mij|ons|een|graag))* )?(?:een |de )?(?:korte )?(?:samenvatting|tl;?dr)(?: (?:van )?{T})?(?: (?:geven|maken))?',
      '(?:(?:kun|kan|kunt) (?:je|u) )?(?:vat )?{T} (?:samenvatten|samen)|samenvatten|onderwerp(?: (?:van )?{R})?',
    ],
    sections: [
      'welke (?:hoofdstukken|secties|delen|onderdelen|kopjes|paragrafen) (?:zijn er|heeft {T}|bevat {T}|staan er in {T})(?: (?:in )?{T})?|(?:de )?inhoudsopgave(?: (?:van )?{R})?|(?:de )?(?:hoofdstukken|secties)(?: (?:van )?{R})?',
      'hoe is {T} (?:opgebouwd|ingedeeld|gestructureerd|georganiseerd)|(?:toon|laat)(?: (?:me|mij))? (?:de )?(?:hoofdstukken|secties|inhoudsopgave)(?: zien)?',
    ],
    author: [
      `wie (?:heeft|hebben) {T} (?:geschreven|gepubliceerd|gemaakt|opgesteld|uitgegeven)|wie schreef {T}|door wie is {T} ${NL_MADE}`,
      'wie (?:is|zijn|was) (?:de )?(?:auteurs?|schrijvers?|schrijver|uitgever)(?: (?:van )?{T})?|(?:de )?auteur(?: (?:van )?{R})?|van wie is {T}',
    ],
    published: [
      `wanneer (?:is|werd) {T} ${NL_MADE}|wanneer (?:verscheen|kwam) {T}(?: uit)?|van wanneer (?:is|dateert) {T}|uit welk jaar (?:is|komt|stamt) {T}`,
      '(?:wat is )?(?:de )?(?:publicatiedatum|datum|verschijningsdatum)(?: (?:van )?{R})?|hoe (?:oud|actueel|recent) is {T}',
    ],
    length: [
      "hoe lang is {T}|hoeveel (?:pagina's|bladzijden|woorden|zinnen|hoofdstukken|secties|alinea's) (?:heeft|telt|zijn er|bevat|staan er in)(?: (?:in )?{T})?|(?:wat is )?(?:de )?lengte (?:van )?{R}",
    ],
    origin: [
      '(?:wat is |hoe luidt )?(?:de )?titel(?: (?:van )?{R})?|hoe heet {T}',
      `waar (?:komt|kwam) {T} vandaan|waar (?:is|werd) {T} ${NL_MADE}|waar (?:vind ik|staat) (?:{R}|het origineel)`,
      '(?:wat is )?(?:de |het )?(?:bron|link|origineel|herkomst)(?: (?:van |naar )?{R})?|in welke taal is {T}(?: geschreven)?',
    ],
  },
};

const PL: AboutPhrases = {
  report:
    '(?:(?:ten|tego|tym|o tym|w tym) )?(?:raport(?:u|cie|owi)?|artyku(?:ł|łu|le)|dokument(?:u|cie)?|tekst(?:u|cie)?|sprawozdani[eau]|pdf|plik(?:u)?)',
  cue: 'o czym|cz|co |jak|kto|przez kogo|kiedy|skad|gdzie|z k|ile|w jakim|data|autor|podsum|stre|tl;?dr|spis|sekcje|rozdzia|pokaz|wymien|dlugosc|długosc|objetosc|zrodł|link|orygina|tytu|temat|tresc',
  it: '(?:to|tego|on)',
  isSpaced: true,
  behind: '(?: (?:dokładnie|w skrocie|krotko|ogolnie|właściwie|własciwie|tutaj|prosze))*',
  asks: {
    topic: [
      'o czym (?:jest|mowi|opowiada|traktuje)(?: {T})?|o czym {T} (?:jest|mowi)|czego (?:dotyczy|dotycza) {T}|co (?:mowi|zawiera|opisuje|jest w) {R}|co {R} (?:mowi|zawiera|opisuje)',
      '(?:jaki|jakie) (?:jest|sa) (?:temat|tematy|głowny temat|głowne punkty|tresc)(?: {T})?|(?:temat|tresc)(?: {R})?',
      '(?:(?:czy )?(?:mozesz|mozecie|prosze) )?(?:(?:podaj|daj|zrob|napisz|podac|zrobic|napisac)(?: mi)? )?(?:krotkie )?(?:podsumowanie|streszczenie|tl;?dr)(?: {T})?|(?:(?:mozesz|mozecie) )?(?:podsumuj|stresc|podsumowac|strescic)(?: {T})?',
    ],
    sections: [
      'jakie (?:sa )?(?:sekcje|rozdziały|czesci|nagłowki)(?: (?:sa|ma|zawiera))?(?: (?:w )?{T})?|(?:spis tresci|sekcje|rozdziały)(?: {R})?|jak (?:{T} )?jest (?:zbudowany|podzielony|zorganizowany)(?: {T})?|(?:pokaz|wymien) (?:sekcje|rozdziały|spis tresci)(?: {R})?',
    ],
    author: [
      'kto (?:to )?(?:napisał|opublikował|wydał|stworzył|sporzadził)(?: {T})?|przez kogo (?:{T} )?(?:został|jest) (?:napisany|opublikowany|wydany)(?: {T})?|kto (?:jest|był) (?:autorem|autorka|wydawca)(?: {T})?|(?:autor|autorzy)(?: {R})?|czyj(?:e)? (?:to|jest) {R}',
    ],
    published: [
      'kiedy (?:{T} )?(?:został[ao]?|było|był|sie) (?:napisan[yea]|opublikowan[yea]|wydan[yea]|ukazał[ao]?)(?: {T})?|kiedy (?:to )?(?:napisano|opublikowano|wydano)(?: {T})?|kiedy ukazał[ao]? sie {T}|(?:z kiedy|z ktorego roku) (?:jest|pochodzi) {T}',
      '(?:jaka jest )?data (?:publikacji|wydania|{R})(?: {R})?|jak (?:stary|aktualny|nowy) jest {T}',
    ],
    length: [
      'jak długi(?:e)? jest {T}|ile (?:stron|słow|zdan|rozdziałow|sekcji|akapitow|znakow)(?: (?:ma|jest|liczy|zawiera))?(?: (?:w )?{T})?|(?:długosc|objetosc) {R}',
    ],
    origin: [
      '(?:jaki jest )?tytuł(?: {R})?|jak (?:sie )?nazywa(?: sie)? {T}',
      'skad (?:jest|pochodzi|sie wział) {T}|gdzie (?:{T} )?(?:został|opublikowano)(?: opublikowany)?(?: {T})?|gdzie (?:znajde|jest) (?:{R}|oryginał)|(?:jakie jest )?(?:zrodło|link|oryginał)(?: (?:do )?{R})?|w jakim jezyku jest(?: napisany)?(?: {T})?',
    ],
  },
};

const TR_WRITTEN = '(?:yazildi|yayinlandi|yayimlandi|cikti|hazirlandi|yazilmis|yayinlanmis)';

const TR: AboutPhrases = {
  report:
    '(?:(?:bu|su|o) )?(?:rapor|makale|belge|metin|yazi|dokuman|pdf|dosya)(?:u|i|nin|un|in|da|de|dan|den|yi|nun|ta|te|a|e|ya|ye)?',
  cue: 'ne|kim|hangi|kac|nasil|konu|ozet|tl;?dr|bolum|icindekiler|yazar|yayin|cikis|tarih|uzunlug|kaynak|kaynag|link|baglanti|orijinal|baslik|baslig|adi',
  it: '(?:bu|bunu|bunun|su|o)',
  isSpaced: true,
  behind: '(?: (?:tam olarak|kisaca|genel olarak|aslinda|acaba|lutfen|peki))*',
  asks: {
    topic: [
      '{T} (?:ne|neyle|nelerle) (?:hakkinda|ile ilgili|ilgili|anlatiyor|diyor|soyluyor|iceriyor)|{T}(?: ana)? konusu (?:ne|nedir)|{T} (?:neden|nelerden) bahsediyor|ne hakkinda(?: {T})?|konu(?:su)? (?:ne|nedir)',
      '(?:{T} )?(?:kisa )?(?:ozet|ozeti|ozetle|ozetler misin(?:iz)?|ozetini (?:ver|yaz|cikar)|ozetleyebilir misin(?:iz)?)(?: (?:ver|yaz|yap))?|tl;?dr',
    ],
    sections: [
      '{T} (?:hangi|kac|ne) (?:bolumler(?:i|den)?|basliklar)(?: (?:var|iceriyor|olusuyor))?|hangi bolumler var|bolumler(?: (?:neler|nelerdir))?|icindekiler|{T} bolumleri (?:neler|nelerdir)|{T} nasil (?:bolunmus|duzenlenmis|yapilandirilmis)',
    ],
    author: [
      '{T} (?:kim|kimler|hangi gazete) (?:yazdi|yayinladi|yayimladi|hazirladi)|(?:kim|kimler) (?:yazdi|yayinladi|hazirladi)(?: {T})?|{T} (?:kim|kimler) tarafindan (?:yazildi|yayinlandi|hazirlandi|yazilmis)|(?:{T} )?(?:yazari|yayincisi|yazarlari)(?: (?:kim|kimdir|kimler))?|{T} kimin',
    ],
    published: [
      `(?:{T} )?ne zaman ${TR_WRITTEN}(?: {T})?|{T} hangi (?:yil|tarihte|yilda) ${TR_WRITTEN}|{T} ne zamana ait|(?:{T} )?(?:yayin|yayinlanma|cikis) tarihi(?: (?:ne|nedir))?|{T} tarihi (?:ne|nedir)|{T} ne kadar (?:eski|guncel|yeni)`,
    ],
    length: [
      '{T} ne kadar uzun|{T} (?:kac|toplam kac) (?:sayfa|kelime|bolum|cumle|paragraf|karakter)(?:dan olusuyor|den olusuyor| var)?|kac sayfa|{T} uzunlugu(?: (?:ne|nedir|ne kadar))?',
    ],
    origin: [
      '(?:{T} )?(?:basligi|baslik|adi)(?: (?:ne|nedir))?',
      `{T} (?:nereden|nerden) (?:geliyor|alindi|geldi)|{T} nerede ${TR_WRITTEN}|(?:{T} )?(?:kaynak|kaynagi|linki|baglantisi|orijinali)(?: (?:ne|nedir|nerede))?|{T} hangi dilde(?: yazildi| yazilmis)?`,
    ],
  },
};

const ID: AboutPhrases = {
  report: '(?:laporan|artikel|dokumen|teks|makalah|pdf|berkas|tulisan)(?:nya)?(?: (?:ini|itu|tersebut))?',
  cue: 'apa|siapa|kapan|dari mana|darimana|di mana|mana|berapa|seberapa|sudah|bagaimana|bagian|bab|judul|daftar|ring|rangkum|ikhtisar|tl;?dr|isi|topik|tema|penulis|pengarang|penerbit|oleh|tahun|tanggal|pada|panjang|sumber|tautan|link|asal|bahasa|tentang|mengenai|soal|membahas|mering|merangkum',
  it: '(?:ini|itu|tersebut)',
  isSpaced: true,
  behind: '(?: (?:sebenarnya|secara singkat|singkatnya|secara umum|ya|sih|dong|tolong|di sini))*',
  asks: {
    topic: [
      '(?:{T} )?(?:tentang|mengenai|soal|membahas) apa(?: (?:sih )?{T})?|apa (?:isi|topik|tema|inti|pokok bahasan|poin utama)(?: utama)?(?:nya)?(?: (?:dari )?{T})?|(?:isi|topik|tema)(?:nya)? (?:{T} )?apa|apa (?:saja )?(?:isi|yang dibahas|yang dikatakan|yang dibicarakan)(?: (?:di|dalam|oleh))?(?: {T})?|apa yang {R} (?:katakan|bahas)',
      '(?:(?:bisa|bisakah|tolong|mohon)(?: (?:anda|kamu|kalian))? )?(?:(?:beri|berikan|buat|buatkan|minta|kasih)(?: (?:saya|kami))? )?(?:ringkasan|rangkuman|ikhtisar|tl;?dr)(?: singkat)?(?: (?:dari )?{T})?|(?:(?:bisa|bisakah|tolong)(?: (?:anda|kamu))? )?(?:ringkas|ringkaskan|rangkum|rangkumkan|meringkas|merangkum)(?: {T})?',
    ],
    sections: [
      '(?:bagian|bab|judul)(?: (?:apa saja|mana saja))(?: (?:yang )?(?:ada|terdapat))?(?: (?:di|dalam|di dalam))?(?: {T})?|apa saja (?:bagian|bab)(?:nya)?(?: (?:di|dalam|dari))?(?: {T})?|daftar isi(?: {R})?|bagaimana (?:struktur|susunan) {T}|bagaimana {T} (?:disusun|dibagi)',
    ],
    author: [
      'siapa(?:kah)? (?:yang )?(?:menulis|menerbitkan|membuat|menyusun|mempublikasikan)(?: {T})?|siapa(?:kah)? (?:penulis|pengarang|penerbit|penyusun)(?:nya)?(?: (?:dari )?{T})?|(?:penulis|pengarang|penerbit)(?:nya)?(?: {R})?(?: siapa)?|{R} (?:ditulis|dibuat|diterbitkan|disusun) (?:oleh )?siapa|oleh siapa {T} (?:ditulis|dibuat|diterbitkan)',
    ],
    published: [
      '(?:kapan|tahun berapa|pada tahun berapa|tanggal berapa) {T} (?:ditulis|diterbitkan|dibuat|terbit|dipublikasikan|disusun)|{R} (?:ditulis|diterbitkan|terbit|dibuat) (?:kapan|tahun berapa)|kapan (?:ditulis|diterbitkan|terbit|terbitnya)(?: {T})?|(?:apa )?(?:tanggal|tahun) (?:terbit|penerbitan|publikasi)(?:nya)?(?: {R})?|(?:seberapa|sudah) (?:baru|lama|tua|terkini) {T}',
    ],
    length: [
      '(?:seberapa|berapa) panjang(?:nya)?(?: {T})?|berapa (?:banyak )?(?:halaman|kata|kalimat|bab|bagian|paragraf)(?:nya)?(?: (?:yang )?(?:ada|dalam|di|dimiliki))?(?: {T})?|{R} (?:ada )?berapa (?:halaman|kata|bab)|panjang {R}',
    ],
    origin: [
      '(?:apa )?judul(?:nya)?(?: (?:dari )?{R})?(?: apa)?',
      '(?:dari mana|darimana) (?:asal |sumber )?{T}(?: berasal)?|{R} (?:dari|berasal dari) mana|di mana {T} (?:diterbitkan|terbit)|(?:apa |mana |di mana )?(?:sumber|tautan|link|asal)(?:nya)?(?: (?:dari )?{R})?|(?:dalam )?bahasa apa {T}(?: ditulis)?|{R} (?:ditulis )?(?:dalam|pakai) bahasa apa',
    ],
  },
};

const RU: AboutPhrases = {
  report:
    '(?:(?:этот|этого|этом|данный|данного|эта|этои|эту|ваш|твои) )?(?:отчет(?:а|е|у)?|доклад(?:а|е|у)?|стать(?:я|и|е|ю)|документ(?:а|е|у)?|текст(?:а|е)?|пдф|pdf|фаил(?:а|е)?)',
  cue: '[\u0400-\u04ff]',
  it: '(?:это|этого|он|она)',
  isSpaced: true,
  behind: '(?: (?:именно|вообще|в целом|кратко|вкратце|коротко|здесь|пожалуиста|собственно))*',
  asks: {
    topic: [
      'о ч[её]м (?:(?:идет|говорится|рассказывает|рассказывается|говорит|повествует) )?(?:речь )?(?:в )?{T}|о чем {R} (?:рассказывает|говорит)|про что {T}|о чем (?:это|речь|идет речь)(?: {T})?|чему посвящ(?:ен|ена|ено) {T}',
      'что (?:говорится|сказано|написано|содержится|есть) в {R}|что (?:говорит|сообщает|содержит) {R}|как(?:ая|ова|ое|ово|ои|ов) (?:главная |основная |основное )?(?:тема|содержание|суть|идея)(?: {T})?|(?:тема|содержание|суть)(?: {R})?',
      '(?:(?:можешь|можете|могли бы вы) )?(?:(?:даи|даите|дать|сделаи|сделать|напиши|напишите|нужно|хочу)(?: мне)? )?(?:краткое |короткое )?(?:резюме|краткое содержание|пересказ|саммари|tl;?dr)(?: {T})?|(?:(?:можешь|можете) )?(?:кратко )?(?:перескажи|перескажите|пересказать|резюмируи|обобщи)(?: {T})?',
    ],
    sections: [
      'какие (?:есть )?(?:разделы|главы|части|заголовки)(?: (?:есть|содержит|имеет))?(?: (?:в )?{T})?|(?:оглавление|разделы|главы|содержание разделов)(?: {R})?|из каких (?:разделов|глав|частеи) состоит {T}|как (?:устроен|построен|организован|структурирован)а? {T}|(?:покажи|покажите|перечисли) (?:разделы|главы|оглавление)(?: {R})?',
    ],
    author: [
      'кто (?:это )?(?:написал|опубликовал|составил|выпустил|издал|подготовил)(?: {T})?|кем (?:{T} )?(?:написан|опубликован|составлен|подготовлен)[ао]?(?: {T})?|кто (?:является )?(?:автор|авторы|автором|издатель)(?: {T})?|(?:автор|авторы|издатель)(?: {R})?|чеи (?:это )?{R}',
    ],
    published: [
      '(?:когда|в каком году) (?:был[ао]? |это )?(?:{T} )?(?:был[ао]? )?(?:написан|опубликован|издан|составлен|выпущен|вышел|вышла|написали|опубликовали)[ао]?(?: {T})?|(?:какая |какова )?дата (?:публикации|выхода|издания|{R})(?: {R})?|(?:за какои год|какого года|от какого числа) {T}|насколько (?:свежии|старыи|актуален|актуальныи) {T}',
    ],
    length: [
      '(?:какои|какова|какая) (?:длина|длины|объем|объема)(?: {T})?|сколько (?:страниц|слов|предложении|глав|разделов|абзацев|знаков)(?: (?:в|содержит))?(?: {T})?|насколько (?:длинныи|большои|длинная) {T}|(?:объем|длина) {R}',
    ],
    origin: [
      '(?:какое |каково )?название(?: {R})?|как называется {T}',
      'откуда (?:взят[ао]? |взялся )?{T}|где (?:был[ао]? )?опубликован[ао]? {T}|где (?:наити|находится) (?:{R}|оригинал)|(?:какои |где |каков )?(?:источник|ссылка|оригинал)(?: (?:на )?{R})?|на каком языке (?:написан[ао]? )?{T}',
    ],
  },
};

const UK: AboutPhrases = {
  report:
    '(?:(?:цеи|цього|цьому|ця|цієі|ціи|цю|даний|ваш) )?(?:звіт(?:у|і)?|доповід(?:ь|і)|статт(?:я|і|ю)|документ(?:а|у|і)?|текст(?:у|і)?|pdf|фаил(?:у|і)?)',
  cue: '[\u0400-\u04ff]',
  it: '(?:це|цього|він|вона)',
  isSpaced: true,
  behind: '(?: (?:саме|взагалі|загалом|коротко|стисло|тут|будь ласка|власне))*',
  asks: {
    topic: [
      'про що (?:(?:идеться|говориться|розповідається|розповідає|говорить) )?(?:(?:у|в) )?{T}|про що {R} (?:розповідає|говорить)|про що (?:це|мова|идеться)|чому присвячен(?:ии|а|о) {T}',
      'що (?:говориться|сказано|написано|міститься|є) (?:у|в) {R}|що (?:каже|говорить|містить) {R}|яки(?:и|а) (?:головна |основна )?(?:тема|зміст|суть|ідея)(?: {T})?|яка (?:головна |основна )?(?:тема|суть|ідея)(?: {T})?|(?:тема|суть)(?: {R})?',
      '(?:(?:можеш|можете|могли б ви) )?(?:(?:даи|даите|дати|зроби|зробити|напиши|потрібен|потрібно)(?: мені)? )?(?:короткии |стислии |коротке )?(?:підсумок|переказ|резюме|виклад|tl;?dr)(?: {T})?|(?:(?:можеш|можете) )?(?:коротко )?(?:перекажи|перекажіть|переказати|підсумуи|узагальни)(?: {T})?',
    ],
    sections: [
      'які (?:є )?(?:розділи|глави|частини|заголовки)(?: (?:є|містить|має))?(?: (?:(?:у|в) )?{T})?|(?:зміст|розділи|глави)(?: {R})?|з яких (?:розділів|частин) складається {T}|як (?:побудован|організован|структурован)(?:ии|а) {T}|(?:покажи|покажіть|перелічи) (?:розділи|зміст)(?: {R})?',
    ],
    author: [
      'хто (?:це )?(?:написав|опублікував|склав|видав|підготував)(?: {T})?|ким (?:{T} )?(?:написан|опублікован|складен|підготовлен)(?:ии|а|о)(?: {T})?|хто (?:є )?(?:автор|автори|автором|видавець)(?: {T})?|(?:автор|автори|видавець)(?: {R})?',
    ],
    published: [
      '(?:коли|якого року|у якому році) (?:було |був |була |це )?(?:{T} )?(?:було |був |була )?(?:написан|опублікован|видан|складен|вииш)(?:ии|а|о|ла|ов)(?: {T})?|(?:яка )?дата (?:публікаціі|виходу|видання|{R})(?: {R})?|наскільки (?:свіжии|старии|актуальнии) {T}',
    ],
    length: [
      '(?:яка|якого) (?:довжина|обсяг|обсягу)(?: {T})?|якии обсяг(?: {T})?|скільки (?:сторінок|слів|речень|розділів|абзаців|знаків)(?: (?:у|в|має|містить))?(?: {T})?|наскільки (?:довгии|великии|довга) {T}|(?:обсяг|довжина) {R}',
    ],
    origin: [
      '(?:яка )?назва(?: {R})?|як називається {T}',
      'звідки (?:взят(?:ии|а|о) |походить )?{T}|де (?:було |був |була )?опублікован(?:ии|а|о) {T}|де (?:знаити|знаходиться) (?:{R}|оригінал)|(?:яке |де )?(?:джерело|посилання|оригінал)(?: (?:на )?{R})?|якою мовою (?:написан(?:ии|а|о) )?{T}',
    ],
  },
};

export const OTHER_ABOUT_PHRASES: readonly AboutPhrases[] = [IT, PT, NL, PL, TR, ID, RU, UK];
