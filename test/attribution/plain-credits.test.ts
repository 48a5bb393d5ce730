/** Plain attributions in German, French and Spanish: who is credited with what, and where nobody is. */
import { describe, expect, it } from 'vitest';
import { credits, readingsOf, reportOf } from './reading.ts';

describe.each<[string, readonly (readonly [string, string])[]]>([
  [
    'de',
    [
      ['Die Fähre sei sicher, sagte Anna Weber.', 'Anna Weber | sagte | Die Fähre sei sicher'],
      [
        '„Wir haben die Fähre dreimal geprüft.“, sagte der Bürgermeister am Montag.',
        'der Bürgermeister | sagte | „Wir haben die Fähre dreimal geprüft.“',
      ],
      [
        'Laut dem Bericht des Ministeriums kostete die Brücke 3 Millionen Euro.',
        'dem Bericht des Ministeriums | Laut | kostete die Brücke 3 Millionen Euro.',
      ],
      [
        'Nach Angaben der Polizei wurde niemand verletzt.',
        'der Polizei | Nach Angaben | wurde niemand verletzt.',
      ],
      ['Der Sprecher erklärte, dass die Fähre fährt.', 'Der Sprecher | erklärte | dass die Fähre fährt.'],
      ['Der Hafen ist laut Anna Weber sicher.', 'Anna Weber | laut | Der Hafen ist … sicher.'],
      ['Dem Ministerium zufolge ist der Hafen sicher.', 'Dem Ministerium | zufolge | ist der Hafen sicher.'],
      [
        'Die Polizei teilte mit, dass niemand verletzt wurde.',
        'Die Polizei | teilte | dass niemand verletzt wurde.',
      ],
      [
        'Niemand sei verletzt worden, teilte die Polizei mit.',
        'die Polizei | teilte | Niemand sei verletzt worden',
      ],
      ['Anna Weber, Leiterin des Hafens, sagte, die Fähre fahre.', 'Anna Weber | sagte | die Fähre fahre.'],
      ['Der Hafen sei sicher, so die Behörde.', 'die Behörde | so | Der Hafen sei sicher'],
      [
        'Wie die Polizei mitteilte, wurde niemand verletzt.',
        'die Polizei | mitteilte | wurde niemand verletzt.',
      ],
      [
        'Niemand wurde verletzt, wie die Polizei am Montag mitteilte.',
        'die Polizei | mitteilte | Niemand wurde verletzt',
      ],
      [
        'Die Fähre fährt, wie Weber schreibt, nur montags.',
        'Weber | schreibt | Die Fähre fährt … nur montags.',
      ],
      [
        'Die Fähre sei sicher, betonte Anna Weber Dienstag in Kiel.',
        'Anna Weber | betonte | Die Fähre sei sicher',
      ],
      [
        'Am Dienstag betonte Anna Weber, dass die Fähre sicher sei.',
        'Anna Weber | betonte | dass die Fähre sicher sei.',
      ],
      [
        'Nach der Fahrt sagte die Ministerin in Kiel, die Fähre sei sicher.',
        'die Ministerin | sagte | die Fähre sei sicher.',
      ],
      [
        'Gestern erklärte der Sprecher: „Die Fähre fährt wieder, und das ist gut so.“',
        'der Sprecher | erklärte | „Die Fähre fährt wieder, und das ist gut so.“',
      ],
      ['Anna Weber hat gesagt, dass die Fähre fährt.', 'Anna Weber | hat gesagt | dass die Fähre fährt.'],
      [
        'Die Ministerin hat am Montag angekündigt, die Fähre werde fahren.',
        'Die Ministerin | hat am Montag angekündigt | die Fähre werde fahren.',
      ],
      [
        'Am Dienstag hat die Ministerin gesagt, dass die Fähre fährt.',
        'die Ministerin | gesagt | dass die Fähre fährt.',
      ],
      ['Die Fähre sei sicher, hat Anna Weber gesagt.', 'Anna Weber | gesagt | Die Fähre sei sicher'],
      [
        'Die Polizei gab am Montag bekannt, dass niemand verletzt wurde.',
        'Die Polizei | gab am Montag bekannt | dass niemand verletzt wurde.',
      ],
      ['Der Sprecher räumte ein, dass es spät war.', 'Der Sprecher | räumte ein | dass es spät war.'],
      ['Wie aus dem Bericht hervorgeht, ist die Fähre alt.', 'dem Bericht | hervorgeht | ist die Fähre alt.'],
      ['Die Fähre sei alt, hieß es aus dem Ministerium.', 'dem Ministerium | hieß es | Die Fähre sei alt'],
      ['Aus Sicht der Ministerin ist die Fähre alt.', 'der Ministerin | Aus Sicht | ist die Fähre alt.'],
      ['Dies sei sicher, heißt es in dem Bericht.', 'dem Bericht | heißt es | Dies sei sicher'],
      ['In dem Bericht heißt es, dass die Fähre fährt.', 'dem Bericht | heißt es | dass die Fähre fährt.'],
      [
        '»Wir haben die Brücke dreimal geprüft«, sagte Anna Weber.',
        'Anna Weber | sagte | »Wir haben die Brücke dreimal geprüft«',
      ],
    ],
  ],
  [
    'fr',
    [
      ['Selon le maire, le pont est sûr.', 'le maire | Selon | le pont est sûr.'],
      ['Le pont est sûr, affirme Anne Dupont.', 'Anne Dupont | affirme | Le pont est sûr'],
      [
        '« Le pont est sûr et nous l’avons vérifié », a déclaré la ministre de la Santé.',
        'la ministre de la Santé | a déclaré | « Le pont est sûr et nous l’avons vérifié »',
      ],
      [
        'Le ministre a annoncé que le pont fermera lundi.',
        'Le ministre | a annoncé | le pont fermera lundi.',
      ],
      ['D’après une étude de l’ONU, le pont est sûr.', 'une étude de l’ONU | D’après | le pont est sûr.'],
      [
        'Anne Dupont, directrice du port, affirme que le pont est sûr.',
        'Anne Dupont | affirme | le pont est sûr.',
      ],
      [
        '« Nous ferons le pont », promet le maire de Lyon.',
        'le maire de Lyon | promet | « Nous ferons le pont »',
      ],
      ['Selon l’ONU, le pont est sûr.', 'l’ONU | Selon | le pont est sûr.'],
      [
        'La Commission européenne estime que le pont est sûr.',
        'La Commission européenne | estime | le pont est sûr.',
      ],
      ['Le pont est sûr, selon Anne Dupont.', 'Anne Dupont | selon | Le pont est sûr'],
      ['Le maire avait déclaré que le pont fermerait.', 'Le maire | avait déclaré | le pont fermerait.'],
      ['Le pont est sûr, expliquait le maire.', 'le maire | expliquait | Le pont est sûr'],
      [
        'Le maire a également souligné lundi que le pont est sûr.',
        'Le maire | a également souligné | le pont est sûr.',
      ],
      ['Pour le maire de Lyon, il faut le fermer.', 'le maire de Lyon | Pour | il faut le fermer.'],
      ['Pour Anne Dupont, le pont est sûr.', 'Anne Dupont | Pour | le pont est sûr.'],
      ['Aux yeux du maire, le pont est sûr.', 'du maire | Aux yeux | le pont est sûr.'],
      ['À en croire le maire, le pont est sûr.', 'le maire | À en croire | le pont est sûr.'],
      ['Comme l’a dit le maire, le pont est sûr.', 'le maire | a dit | le pont est sûr.'],
      ['Le pont fermera, comme le souligne la ministre.', 'la ministre | souligne | Le pont fermera'],
      ['Lundi, le ministre a annoncé que le pont fermera.', 'le ministre | a annoncé | le pont fermera.'],
    ],
  ],
  [
    'es',
    [
      ['Según la ministra, el puente es seguro.', 'la ministra | Según | el puente es seguro.'],
      ['El puente es seguro, dijo Ana Pérez.', 'Ana Pérez | dijo | El puente es seguro'],
      [
        '«Hemos revisado el puente tres veces», afirmó el alcalde de Sevilla.',
        'el alcalde de Sevilla | afirmó | «Hemos revisado el puente tres veces»',
      ],
      [
        'El ministro anunció que el puente cerrará el lunes.',
        'El ministro | anunció | el puente cerrará el lunes.',
      ],
      [
        'De acuerdo con el informe, el puente es seguro.',
        'el informe | De acuerdo con | el puente es seguro.',
      ],
      [
        'Según el Gobierno de España, el puente es seguro.',
        'el Gobierno de España | Según | el puente es seguro.',
      ],
      ['El alcalde ha dicho que el puente cerrará.', 'El alcalde | ha dicho | el puente cerrará.'],
      [
        'Los investigadores concluyen que el hielo se derrite.',
        'Los investigadores | concluyen | el hielo se derrite.',
      ],
      ['La Policía aseguró que nadie resultó herido.', 'La Policía | aseguró | nadie resultó herido.'],
      ['El alcalde había dicho el lunes que cerraría.', 'El alcalde | había dicho | cerraría.'],
      ['El puente es seguro, insistió Ana Ruiz.', 'Ana Ruiz | insistió | El puente es seguro'],
      ['Para el alcalde, el puente es seguro.', 'el alcalde | Para | el puente es seguro.'],
      ['Como dijo el alcalde, el puente es seguro.', 'el alcalde | dijo | el puente es seguro.'],
      ['El puente cerrará, como explicó Ana Ruiz.', 'Ana Ruiz | explicó | El puente cerrará'],
      ['El lunes, el ministro anunció que cerrará.', 'el ministro | anunció | cerrará.'],
      ['Ayer dijo la ministra que el puente cerrará.', 'la ministra | dijo | el puente cerrará.'],
      ['En opinión del alcalde, el puente es seguro.', 'del alcalde | En opinión | el puente es seguro.'],
      ['A juicio de Ana Ruiz, el puente es seguro.', 'Ana Ruiz | A juicio | el puente es seguro.'],
      ['El puente es seguro, según la fiscal Ana Ruiz.', 'la fiscal Ana Ruiz | según | El puente es seguro'],
    ],
  ],
])('in %s', (language, cases) => {
  it.each(cases)('%s', (text, found) => {
    expect(credits(text, language)).toEqual([found]);
  });
});

it('takes the whole verb for the cue where a pronoun stands in it', () => {
  expect(credits('Selon le maire, il est sûr. « Nous le ferons cette année », a-t-il promis.', 'fr')).toEqual(
    ['le maire | Selon | il est sûr.', 'il | a-t-il promis | « Nous le ferons cette année »'],
  );
});

it('credits each sentence of a passage by itself, and quotations within it once', () => {
  const text =
    'Die Fähre ist alt. „Wir haben sie dreimal geprüft und nichts gefunden“, sagte Anna Weber. Laut Otto Lenz fährt sie. „Niemand hat uns je etwas davon gesagt.“';
  expect(credits(text, 'de')).toEqual([
    'Anna Weber | sagte | „Wir haben sie dreimal geprüft und nichts gefunden“',
    'Otto Lenz | Laut | fährt sie.',
    '- | - | „Niemand hat uns je etwas davon gesagt.“',
  ]);
});

describe('nobody is credited', () => {
  it.each([
    ['de', 'Die Musik war so laut Nachbarn wachten auf.'],
    ['de', 'Er sagte, dass die Fähre fährt.'],
    ['de', 'Viele sagten, dass die Fähre fährt.'],
    ['de', 'Anna Weber teilte den Kuchen, der warm war.'],
    ['de', 'Terry Nation schrieb ein Stück, das nicht gespielt wurde.'],
    ['de', 'Nach Angaben wurde gesucht.'],
    ['de', 'Die Fähre fährt am Montag, so wie immer.'],
    ['de', 'Wie viele Menschen sagten, fuhr die Fähre.'],
    ['de', 'Wie immer sagte er nichts, und die Fähre fuhr.'],
    ['de', 'Am Montag schrieb Terry Nation ein Stück, das nicht gespielt wurde.'],
    ['de', 'Am Dienstag sagte er, dass die Fähre fährt.'],
    ['de', 'Die Fähre fuhr, wie der Fahrplan es wollte.'],
    ['de', 'Am Dienstag hat Anna Weber gehofft, dass die Fähre fährt.'],
    ['de', 'Anna Weber hat das Buch geschrieben, das alle lesen.'],
    ['de', 'Die Polizei gab den Weg frei, der gesperrt war.'],
    ['fr', 'Le maire a écrit un livre que tout le monde lit.'],
    ['es', 'El alcalde explicó el plan que todos leen.'],
    ['fr', 'Pour Noël, le pont ferme.'],
    ['fr', 'Pour le maire, un cadeau arrive.'],
    ['fr', 'Pour la saison, le pont ferme.'],
    ['fr', 'Comme le pont est sûr, il ouvre.'],
    ['fr', 'Le pont ferme, assure-t-elle.'],
    ['es', 'Para Navidad, el puente cierra.'],
    ['es', 'Como el puente es seguro, abre.'],
    ['es', 'Ayer dijo que el puente cierra.'],
    ['fr', 'Selon la saison, le pont ferme.'],
    ['fr', 'Selon les cas, le pont ferme.'],
    ['fr', 'Il dit que le pont ferme.'],
    ['fr', 'Cela dit, le pont ferme.'],
    ['fr', 'Le pont ferme, dit-on.'],
    ['es', 'Según la estación, el puente cierra.'],
    ['es', 'De acuerdo con la ley de puentes, cierra.'],
    ['es', 'Se dice que el puente cierra.'],
    ['es', 'Nadie dijo que el puente cierra.'],
    ['es', 'El puente cierra según convenga.'],
    ['it', 'Il ponte è sicuro, dice Anna Rossi.'],
  ])('%s: %s', (language, text) => {
    expect(credits(text, language)).toEqual([]);
  });
});

describe('a surname or a pronoun', () => {
  const named = (language: string, text: string) =>
    readingsOf(reportOf(text, language)).map(({ speaker, name }) => `${speaker ?? '-'} = ${name ?? '-'}`);

  it.each([
    ['de', 'Anna Weber leitet den Hafen. Weber sagte, dass die Fähre fährt.', 'Weber = Anna Weber'],
    ['de', 'Anna Weber leitet den Hafen. Laut Frau Weber fährt sie.', 'Frau Weber = Anna Weber'],
    [
      'de',
      'Bürgermeister Otto Lenz kam. Bürgermeister Lenz sagte, es sei spät.',
      'Bürgermeister Lenz = Otto Lenz',
    ],
    [
      'de',
      'Ursula von der Leyen kam. Laut von der Leyen ist es spät. Leyen sagte, es sei spät.',
      'Leyen = Ursula von der Leyen',
    ],
    ['fr', 'Anne Dupont dirige le port. Selon Mme Dupont, il est sûr.', 'Mme Dupont = Anne Dupont'],
    ['fr', 'Le maire Paul Dupont est là. Selon le maire Dupont, il pleut.', 'le maire Dupont = Paul Dupont'],
    ['es', 'Pedro Sánchez Pérez llegó. Sánchez dijo que es tarde.', 'Sánchez = Pedro Sánchez Pérez'],
    ['es', 'Ana Pérez llegó. La ministra Pérez dijo que es tarde.', 'La ministra Pérez = Ana Pérez'],
  ])('%s: %s stands for the full name', (language, text, found) => {
    expect(named(language, text)).toContain(found);
  });

  it.each([
    ['de', 'Anna Weber und Otto Weber leiten ihn. Weber sagte, es sei spät.', 'Weber = Weber'],
    ['de', 'Die Firma Weber baut. Weber sagte, es sei spät.', 'Weber = Weber'],
    ['de', 'Weber sagte, es sei spät. Anna Weber ging.', 'Weber = Weber'],
    ['fr', 'Selon Dupont, il pleut. Anne Dupont est là.', 'Dupont = Dupont'],
    ['es', 'El Banco de España abrió. España dijo que es tarde.', 'España = España'],
    ['es', 'La Mesa del IPCC se reunió. El IPCC dijo que es tarde.', 'El IPCC = IPCC'],
    ['es', 'La ministra Pérez llegó. Pérez dijo que es tarde.', 'Pérez = Pérez'],
  ])('%s: %s stays what it is', (language, text, found) => {
    expect(named(language, text)).toEqual([found]);
  });

  it.each([
    ['de', 'Anna Weber sagte, dass sie fährt. Sie betonte, dass sie alt ist.', 'Sie = Anna Weber'],
    ['de', 'Der Minister sagte, dass sie fährt. Das sei gut, sagte er.', 'er = Minister'],
    [
      'de',
      'Die Ministerin sagte, dass sie fährt. Am Montag betonte sie, dass es spät sei.',
      'sie = Ministerin',
    ],
    ['fr', 'Le maire affirme qu’il est sûr. « Nous le ferons », a-t-il promis.', 'il = maire'],
    ['fr', 'Selon Anne Dupont, il est sûr. Elle a précisé que le pont fermera.', 'Elle = Anne Dupont'],
    ['es', 'La alcaldesa dijo que es seguro. El puente cerrará, dijo ella.', 'ella = alcaldesa'],
  ])('%s: %s means who was credited last', (language, text, found) => {
    expect(named(language, text)).toContain(found);
  });

  it.each([
    ['de', 'Anna Weber sagte, dass Otto Lenz fährt. Er betonte, dass sie alt ist.'],
    ['de', 'Die Ministerin sagte, dass sie fährt. Er betonte, dass sie alt ist.'],
    ['de', 'Der Minister sagte, dass der Bürgermeister fährt. Er betonte, dass es spät sei.'],
    ['de', 'Anna Weber sagte, dass sie fährt. Es regnete. Sie betonte, dass sie alt ist.'],
    ['fr', 'Le maire affirme que la ministre viendra. Il a précisé que le pont fermera.'],
    ['fr', 'Le maire affirme qu’il est sûr. Elle a précisé que le pont fermera.'],
    ['es', 'El alcalde dijo que Ana Ruiz vendrá. El puente cerrará, dijo él.'],
  ])('%s: %s means nobody for sure', (language, text) => {
    expect(named(language, text)).toHaveLength(1);
  });
});

describe('what is quoted, whoever said it', () => {
  it.each([
    ['fr', '« Le pont est sûr et nous l’avons vérifié. »', 'Il pleut. ', ' Les trains passent.'],
    ['sv', '”Vi har kontrollerat bron tre gånger om.”', 'Han kom. ', ' Sedan gick han.'],
    ['fi', '”Olemme tarkastaneet sillan jo kolme kertaa tänä vuonna”', '', ', sanoi joku.'],
    ['da', '»Vi har kontrolleret broen tre gange om«', '', ', sagde hun.'],
    ['de', '‚Wir haben die Brücke schon dreimal geprüft‘', '', ', stand da.'],
    ['ja', '「橋は安全であり、何度も確認したので問題はない」', '知事は', 'と語った。'],
    ['zh-Hant', '「這座橋是安全的，我們已經檢查了三次，沒有問題」', '他说：', '。'],
  ])('%s: %s', (language, quotation, ahead, behind) => {
    expect(credits(`${ahead}${quotation}${behind}`, language)).toEqual([`- | - | ${quotation}`]);
  });

  it.each([
    ['zh', '他提议用“ 现金卡 ”，其中包括很多很多很多很多很多很多很多很多东西。'],
    ['ja', '「東京タワー」は高い。'],
    ['fr', 'Le « pont » est sûr.'],
  ])('%s: %s has a word in marks, and no speech', (language, text) => {
    expect(credits(text, language)).toEqual([]);
  });
});
