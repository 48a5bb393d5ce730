/** What points at a person is struck out of a question; what it is about stays. */
import { describe, expect, test } from 'vitest';
import { withoutPeople } from '../../src/settings/personal-data.ts';
import { overproportional } from '../support/growth.ts';

const TABLE: readonly (readonly [string, string])[] = [
  ['ask jane.doe+q@example.co.uk who oversees the plant?', 'ask … who oversees the plant?'],
  ['is https://example.com/u/jane right about the plant?', 'is right about the plant?'],
  ['does linkedin.com/in/jane-doe appear in the report?', 'does … appear in the report?'],
  ['<@U02ABCDEF12> who oversees it?', 'who oversees it?'],
  ['what did @jane.doe say about 2024?', 'what did say about 2024?'],
  ['user U02ABCDEF12 asked about dues', 'user … asked about dues'],
  ['is 123456789012345678 in the list?', 'is … in the list?'],
  ['call me on +1 (202) 555-0143 about the audit', 'call me on … about the audit'],
  ['who has (202) 555-0143?', 'who has …?'],
  ['my SSN is 123-45-6789, am I affected?', 'my SSN is …, am I affected?'],
  ['passport number C01X00T47 was leaked?', 'passport number … was leaked?'],
  ['was employee no. 48213 named?', 'was employee no. … named?'],
  ['NI number QQ 12 34 56 C, what now?', 'NI number …, what now?'],
  ['refund to GB29 NWBK 6016 1331 9268 19?', 'refund to …?'],
  ['card 4111 1111 1111 1111 was charged?', 'card … was charged?'],
  ['schreib an hans.müller@beispiel.de wegen Abschnitt 2.1', 'schreib an … wegen Abschnitt 2.1'],
  ['ruf 030 901820-14 an, was kostet es 2025?', 'ruf … an, was kostet es 2025?'],
  ['Handy 0151 23456789: wer haftet?', 'Handy …: wer haftet?'],
  ['Kundennummer: 48213377, bin ich betroffen?', 'Kundennummer: …, bin ich betroffen?'],
  ['Steuer-ID 12 345 678 901 im Bericht?', 'Steuer-ID … im Bericht?'],
  ['IBAN DE89 3704 0044 0532 0130 00 betroffen?', 'IBAN … betroffen?'],
  ['mon mail jean (at) exemple.fr est-il cité ?', 'mon mail … est-il cité ?'],
  ['appelez le 06 12 34 56 78 pour le budget 2024', 'appelez le … pour le budget 2024'],
  ['sécurité sociale 1 85 12 75 108 123 45 concernée ?', 'sécurité sociale … concernée ?'],
  ['¿mi DNI 12345678Z aparece?', '¿mi DNI … aparece?'],
  ['NIE X1234567L, ¿qué sección?', 'NIE …, ¿qué sección?'],
  ['teléfono 612 345 678: ¿quién responde?', 'teléfono …: ¿quién responde?'],
  ['電話番号は03-1234-5678です', '電話番号は…です'],
  ['社員番号：A48213 は対象ですか', '社員番号：… は対象ですか'],
  ['マイナンバー 1234 5678 9012 は載っていますか', 'マイナンバー … は載っていますか'],
  // What stays.
  ['how many in 2014/2015, and from 1990-2020?', 'how many in 2014/2015, and from 1990-2020?'],
  ['what happened on 2025-12-01 at 12:30?', 'what happened on 2025-12-01 at 12:30?'],
  [
    'is it 1,250,000 or 1.250.000,50 euros, or $3.5 million?',
    'is it 1,250,000 or 1.250.000,50 euros, or $3.5 million?',
  ],
  [
    'were 12 345 678 people affected, 1000000000 in all?',
    'were 12 345 678 people affected, 1000000000 in all?',
  ],
  ['what do 2.1-2.3 and p. 112 say of article 263?', 'what do 2.1-2.3 and p. 112 say of article 263?'],
  [
    'does ISO 27001, EN 50131-1 or CVE-2021-44228 apply?',
    'does ISO 27001, EN 50131-1 or CVE-2021-44228 apply?',
  ],
  ['Was steht am 01.12.2025 in § 12.3.4, Az. 22-1234?', 'Was steht am 01.12.2025 in § 12.3.4, Az. 22-1234?'],
  ['combien en 2023, 1 250 000 € ou 45 % ?', 'combien en 2023, 1 250 000 € ou 45 % ?'],
  ['¿cuántos clientes en 2024, 84.300 o 2170?', '¿cuántos clientes en 2024, 84.300 o 2170?'],
  ['2024年の予算は1,234,567円ですか、第3章5.2を', '2024年の予算は1,234,567円ですか、第3章5.2を'],
  ['how many phone calls in 2024 from 193 countries?', 'how many phone calls in 2024 from 193 countries?'],
  [
    'what does resolution 2231 (2015) say of 300 kg at 3.67 %?',
    'what does resolution 2231 (2015) say of 300 kg at 3.67 %?',
  ],
];

describe('of a question', () => {
  test.each(TABLE)('%s', (question, kept) => {
    expect(withoutPeople(question)).toBe(kept);
    expect(withoutPeople(kept)).toBe(kept);
  });

  test.each(['1 ', 'a.', 'a@', '+1', 'id ', '12-34.', 'n° '])(
    '%s over and over takes a moment',
    async (part) => {
      expect(await overproportional(6000, (size) => withoutPeople(part.repeat(size)))).toBeNull();
    },
  );
});
