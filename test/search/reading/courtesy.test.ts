import { describe, expect, test } from 'vitest';
import { withoutCourtesy } from '../../../src/search/reading/courtesy.ts';
import { overproportional } from '../../support/growth.ts';

const bare = (text: string) => text.replace(/[?!.,¿]+$/u, '').toLowerCase();

describe('a question', () => {
  test.each<[string, readonly string[]]>([
    [
      'who oversees the plant?',
      [
        'hi team, quick question: who oversees the plant? thanks!',
        'Hello Maria, could you please tell me who oversees the plant, thanks in advance :)',
        'hey quoth who oversees the plant pls',
        'good morning everyone! does anyone know who oversees the plant? any help appreciated. cheers',
        'Sorry to bother you all, I was wondering who oversees the plant?',
        'ok so, who oversees the plant? TIA',
        'Just a small question – who oversees the plant? Have a nice day!',
        'Dear team, I would like to know who oversees the plant. Kind regards',
        'thanks! one more question: who oversees the plant?',
        'btw, who oversees the plant? asking for a friend lol',
        'Who oversees the plant? Cheers, Jo',
        'ok so who oversees the plant then lol',
        'umm who oversees the plant?',
        'can the bot tell me who oversees the plant pls',
        '**Q:** who oversees the plant?',
        '1) who oversees the plant?',
        'please and thank you: who oversees the plant?',
        'who oversees the plant? sent from my phone',
        '/ask who oversees the plant?',
        'who oversees the plant? cc',
        'who oversees the plant? Thanks!\nMaria',
      ],
    ],
    [
      'wer betreibt das Kraftwerk?',
      [
        'Hallo zusammen, kurze Frage: wer betreibt das Kraftwerk? Danke schon mal!',
        'Moin, wer betreibt das Kraftwerk? LG',
        'Guten Morgen Team! Entschuldigung für die Störung, wer betreibt das Kraftwerk? Vielen Dank im Voraus',
      ],
    ],
    [
      '¿quién supervisa la planta?',
      [
        'Hola equipo, una pregunta rápida: ¿quién supervisa la planta? ¡Muchas gracias!',
        'Buenos días a todos, ¿quién supervisa la planta? por favor',
        'Buenas, una consulta: ¿quién supervisa la planta? Saludos',
      ],
    ],
    [
      'qui supervise la centrale ?',
      [
        'Bonjour à tous, petite question : qui supervise la centrale ? Merci d’avance',
        'Salut, est-ce que quelqu’un sait qui supervise la centrale ? svp',
        'Bonsoir, pourriez-vous me dire qui supervise la centrale ? Cordialement',
      ],
    ],
    [
      '発電所を監督しているのは誰ですか？',
      [
        '皆さん、こんにちは。質問です。発電所を監督しているのは誰ですか？よろしくお願いします。',
        'お疲れ様です。発電所を監督しているのは誰ですか？ありがとうございます！',
        'すみません、ちょっとお聞きしたいのですが、発電所を監督しているのは誰ですか？教えてください。',
      ],
    ],
    [
      'chi gestisce la centrale?',
      [
        'Ciao a tutti, domanda veloce: chi gestisce la centrale? Grazie mille',
        'Buongiorno, scusate il disturbo, qualcuno sa chi gestisce la centrale?',
        'Mi sapreste dire chi gestisce la centrale, per favore? Saluti',
        'Vorrei sapere chi gestisce la centrale. Grazie in anticipo!',
        'Secondo il rapporto, chi gestisce la centrale?',
      ],
    ],
    [
      'quem opera a usina?',
      [
        'Olá pessoal, tudo bem? quem opera a usina? Obrigado',
        'Bom dia a todos, tenho uma dúvida rápida: quem opera a usina? Desde já agradeço',
        'Alguém sabe quem opera a usina? Abraços',
        'Poderia me dizer quem opera a usina, por favor?',
        'Segundo o relatório, quem opera a usina?',
      ],
    ],
    [
      'wie beheert de centrale?',
      [
        'Hoi allemaal, kort vraagje: wie beheert de centrale? Alvast bedankt!',
        'Goedemorgen, weet iemand wie beheert de centrale? Groetjes',
        'Sorry dat ik stoor, kan iemand mij vertellen wie beheert de centrale?',
        'Dag, ik heb nog een vraagje: wie beheert de centrale aub',
        'Volgens het rapport, wie beheert de centrale?',
      ],
    ],
    [
      'kto zarządza elektrownią?',
      [
        'Cześć wszystkim, szybkie pytanie: kto zarządza elektrownią? Dzięki!',
        'Dzień dobry, czy ktoś wie, kto zarządza elektrownią? Z góry dziękuję',
        'Przepraszam, że przeszkadzam, kto zarządza elektrownią? Pozdrawiam',
        'Czy możecie mi powiedzieć, kto zarządza elektrownią, proszę?',
        'Według raportu, kto zarządza elektrownią?',
      ],
    ],
    [
      'кто управляет станцией?',
      [
        'Привет всем, кто управляет станцией? Спасибо заранее',
        'Подскажите, пожалуйста, кто управляет станцией? Заранее благодарю',
        'Добрый день, коллеги, у меня вопрос: кто управляет станцией? С уважением',
        'Согласно отчёту, кто управляет станцией?',
      ],
    ],
    [
      'хто керує станцією?',
      [
        'Привіт усім, маю коротке запитання: хто керує станцією? Дякую!',
        'Доброго дня, підкажіть, будь ласка, хто керує станцією? З повагою',
        'Вибачте за турботу, чи хтось знає, хто керує станцією? Наперед дякую',
        'Згідно зі звітом, хто керує станцією?',
      ],
    ],
    [
      'santrali kim işletiyor?',
      [
        'Herkese merhaba, kısa bir sorum var: santrali kim işletiyor? Teşekkürler',
        'İyi günler, santrali kim işletiyor acaba? Şimdiden teşekkürler',
        'Selam arkadaşlar, santrali kim işletiyor, bilen var mı?',
        'santrali kim işletiyor biliyor musunuz?',
        'Rapora göre santrali kim işletiyor?',
      ],
    ],
    [
      'siapa yang mengelola pembangkit?',
      [
        'Halo semua, mau tanya: siapa yang mengelola pembangkit? Terima kasih',
        'Selamat pagi tim, maaf mengganggu, siapa yang mengelola pembangkit?',
        'Permisi, ada yang tahu siapa yang mengelola pembangkit? Makasih sebelumnya',
        'Bisa tolong beri tahu saya siapa yang mengelola pembangkit?',
        'Menurut laporan ini, siapa yang mengelola pembangkit?',
      ],
    ],
    ['谁管理发电厂？', ['大家好，请问谁管理发电厂？谢谢大家']],
  ])('%s is what is left of all that is said around it', (question, typed) => {
    for (const text of typed) {
      const { question: left, talk } = withoutCourtesy(text);
      expect(talk).toBeNull();
      expect(bare(left)).toBe(bare(question));
    }
  });

  test.each([
    'which reactor is best?',
    'who gave thanks to the staff?',
    'what question did Putin answer?',
    'may members vote as they please?',
    'what was found in the study?',
    'who wrote the report of the IAEA?',
    'what does article 5 say about fees?',
    'what does the report by the IAEA say?',
    'what is the highest dam?',
    'what does the report say?',
    'was steht im Bericht?',
    'hiking trails near the plant?',
    'why?',
    '¿cuándo acaba?',
    'quanto valeu?',
    'quem foi obrigado?',
    'was war der Dank?',
    'who is Wang Dong?',
    'beste haven van Nederland?',
    'wat staat in artikel 5?',
    'cosa dice l’articolo 5?',
    'hangi rapor kayboldu?',
    'w którym raporcie?',
    'siapa yang menulis laporan keuangan?',
  ])('%s keeps all its words', (question) => {
    expect(withoutCourtesy(question)).toMatchObject({ question, talk: null });
  });

  test.each([
    ['does the report say who oversees the plant?', 'who oversees the plant?'],
    ['what does the report say about crypto mining?', 'crypto mining?'],
    ['Does the article mention Rosatom?', 'Rosatom?'],
    ['According to the report, who oversees the plant?', 'who oversees the plant?'],
    ['who oversees the plant in this report?', 'who oversees the plant?'],
    ['is there anything in the document about bitcoin?', 'bitcoin?'],
    ['The report says who oversees the plant?', 'who oversees the plant?'],
    ['was sagt der Bericht über Rosatom?', 'Rosatom?'],
    ['Steht im Bericht, wer das Kraftwerk betreibt?', 'wer das Kraftwerk betreibt?'],
    ['¿Dice el informe quién supervisa la planta?', '¿quién supervisa la planta?'],
    ['Est-ce que le rapport dit qui supervise la centrale ?', 'qui supervise la centrale?'],
    ['この報告書によると、誰が監督していますか', '誰が監督していますか'],
  ])('%s names the report, which is no topic', (typed, question) => {
    expect(withoutCourtesy(typed).question).toBe(question);
  });
});

describe('where nothing is asked', () => {
  test.each([
    [
      'greeting',
      [
        'hello',
        'Hi!',
        'hey team :)',
        'good morning everyone',
        'Hallo zusammen',
        'hola',
        'Bonjour !',
        'こんにちは',
        'buongiorno a tutti',
        'Olá, tudo bem?',
        'Goedemorgen iedereen',
        'Cześć',
        'Вітаю!',
        'İyi günler',
        'Selamat pagi semua',
      ],
    ],
    ['greeting', ['how are you?', 'moin moin', '???']],
    [
      'thanks',
      [
        'thanks',
        'thank you so much!',
        'thx',
        'Danke schön',
        'muchas gracias',
        'merci beaucoup',
        'ありがとうございます',
        'grazie mille',
        'muito obrigada',
        'hartelijk dank',
        'bardzo dziękuję',
        'щиро дякую',
        'çok teşekkürler',
        'terima kasih banyak',
      ],
    ],
    [
      'help',
      [
        'help',
        '/help',
        'Help!',
        'please help me',
        'can you help me?',
        'hilfe',
        'ayuda',
        'aide',
        'ヘルプ',
        'hi, help',
      ],
    ],
    ['help', ['what can you do?', 'how does this work?', 'who are you?']],
    [
      'help',
      [
        'are you a bot?',
        'r u an AI',
        'Are you a real person or a bot?',
        'do you use ChatGPT?',
        'is this an AI?',
        'who made you',
        'what reports do you have?',
        'which languages do you speak?',
        'are you there?',
        'test',
        'ping',
        'bist du ein Bot?',
        'wer hat dich gebaut',
        'welche Sprachen sprichst du?',
        '¿eres un robot?',
        'qué idiomas hablas',
        'tu es une IA ?',
        'qui t’a créé ?',
        'あなたはボットですか？',
        'どんなレポートがありますか',
      ],
    ],
    ['thanks', ['thnaks', 'thansk a lot!', 'thx a lot!!', 'merci bcp', 'danke dir', 'grasias!!']],
    ['greeting', ['helo', 'helllo', 'hallo']],
    [
      'remark',
      [
        'ok',
        'OK.',
        'okay!',
        'Got it',
        'cool, got it',
        'cheers mate',
        'much obliged!',
        'bye',
        'Bye bye!',
        'see you later',
        'that’s all',
        'ok cool 👍',
        'alles klar',
        'Verstanden.',
        'tschüss',
        'd’accord',
        'Compris !',
        'au revoir',
        'vale',
        '¡Entendido!',
        'hasta luego',
        '了解です',
        'わかりました。',
        'さようなら',
        'ho capito',
        'beleza',
        'tot morgen',
        'wszystko jasne',
        'зрозуміло',
        'görüşürüz',
        'sampai jumpa',
      ],
    ],
    ['thanks', ['ok thanks', 'got it, thank you!', 'alles klar, danke', 'vale, gracias', 'd’accord merci']],
  ] as const)('it is %s', (talk, typed) => {
    for (const text of typed) expect([text, withoutCourtesy(text).talk]).toEqual([text, talk]);
  });
});

test.each([
  'ok so who oversees the plant?',
  'is it cool there?',
  'what is good to know about mining?',
  'yes or no: is the plant open?',
  'bye-laws of the town',
  'no outlines?',
  'claro que opera la planta',
])('%s is asked, however it begins', (text) => {
  expect(withoutCourtesy(text).talk).toBeNull();
});

test.each([
  'hi ',
  'ok ',
  'ok, ',
  'thanks ',
  ', ',
  '?',
  'please ',
  'the report says ',
  'in the report ',
  'a',
  ' ',
  'quick ',
  '質問です',
])('costs in proportion to the length of many of %j', async (unit) => {
  const read = (length: number) => withoutCourtesy(unit.repeat(length / unit.length));
  expect(await overproportional(6000, read)).toBeNull();
});

test.each([
  'are you sure the report says so?',
  'who made the bot that answered?',
  'which languages do the staff speak?',
  'what reports did the auditor have?',
  'do they use ChatGPT at the plant?',
  'is the plant run by an AI?',
])('%s is asked of the report', (question) => {
  expect(withoutCourtesy(question).talk).toBeNull();
});
