/** Plain attributions in German, French and Spanish: who is credited with what, and where nobody is. */
import { describe, expect, it } from 'vitest';
import { credits } from './reading.ts';

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
      ['El puente es seguro, según la fiscal Ana Ruiz.', 'la fiscal Ana Ruiz | según | El puente es seguro'],
    ],
  ],
])('in %s', (language, cases) => {
  it.each(cases)('%s', (text, found) => {
    expect(credits(text, language)).toEqual([found]);
  });
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
