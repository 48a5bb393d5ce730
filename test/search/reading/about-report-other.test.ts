/** Questions about a report itself in the languages whose phrases are in `about-phrases-other.ts`. */
import { describe, expect, test } from 'vitest';
import type { AboutReport } from '../../../src/search/reading/about-report.ts';
import { withoutCourtesy } from '../../../src/search/reading/courtesy.ts';

/** As it is typed, with what is said around it. */
const asked = (typed: string) => withoutCourtesy(typed).about;

const CASES: Readonly<Record<string, Readonly<Record<AboutReport, readonly string[]>>>> = {
  it: {
    topic: [
      'Di cosa parla il rapporto?',
      'Ciao a tutti! Di cosa parla il rapporto? Grazie',
      'di che si tratta?',
      'Mi fai un riassunto?',
      'riassumi il documento',
      "Qual è l'argomento principale?",
      "Cosa dice l'articolo?",
    ],
    sections: ['Quali sono le sezioni?', 'Quali capitoli ci sono?', 'indice'],
    author: ['Chi ha scritto questo rapporto?', "Chi è l'autore?", 'Da chi è stato pubblicato?'],
    published: [
      'Quando è stato pubblicato?',
      'Quando è uscito il rapporto?',
      'di quando è questo documento?',
      'data di pubblicazione',
    ],
    length: ['Quanto è lungo il rapporto?', 'Quante pagine ha?'],
    origin: [
      'Qual è il titolo?',
      'Da dove viene questo documento?',
      'Qual è la fonte?',
      'In che lingua è scritto?',
    ],
  },
  pt: {
    topic: [
      'De que se trata o relatório?',
      'Sobre o que é este documento?',
      'Do que fala o relatório?',
      'Faça um resumo',
      'resumo do relatório',
      'O que diz o relatório?',
      'Qual é o tema principal?',
    ],
    sections: ['Quais são as seções?', 'que capítulos tem o relatório?', 'índice'],
    author: ['Quem escreveu este relatório?', 'Quem é o autor?'],
    published: [
      'Quando foi publicado?',
      'Quando foi publicado o relatório?',
      'Quando o relatório foi publicado?',
      'De quando é este relatório?',
      'qual a data de publicação?',
    ],
    length: ['Quantas páginas tem o relatório?', 'Qual é o tamanho do relatório?'],
    origin: ['Qual é o título do relatório?', 'De onde vem este relatório?', 'Qual é a fonte?'],
  },
  nl: {
    topic: [
      'Waar gaat dit rapport over?',
      'waarover gaat het?',
      'Geef een samenvatting',
      'Kun je het rapport samenvatten?',
      'Wat staat er in het rapport?',
      'Wat is het onderwerp?',
      'samenvatting van het verslag',
    ],
    sections: ['Welke hoofdstukken zijn er?', 'inhoudsopgave', 'Hoe is het rapport opgebouwd?'],
    author: ['Wie heeft dit geschreven?', 'Wie schreef het rapport?', 'Wie is de auteur?'],
    published: [
      'Wanneer is het rapport gepubliceerd?',
      'Wanneer verscheen dit rapport?',
      'Van wanneer is dit?',
    ],
    length: ['Hoe lang is het rapport?', "Hoeveel pagina's heeft het rapport?"],
    origin: [
      'Hoe heet het rapport?',
      'Waar komt dit rapport vandaan?',
      'Wat is de bron?',
      'In welke taal is het geschreven?',
    ],
  },
  pl: {
    topic: [
      'O czym jest ten raport?',
      'o czym to jest?',
      'Czego dotyczy dokument?',
      'Podsumuj raport',
      'streszczenie',
      'Co mówi raport?',
      'Jaki jest temat?',
    ],
    sections: ['Jakie są rozdziały?', 'spis treści'],
    author: ['Kto napisał ten raport?', 'Kto jest autorem?', 'Kto to napisał?'],
    published: [
      'Kiedy opublikowano raport?',
      'Kiedy został opublikowany?',
      'Kiedy raport został opublikowany?',
      'data publikacji',
    ],
    length: ['Ile stron ma raport?', 'Jak długi jest raport?'],
    origin: [
      'jaki jest tytuł?',
      'Skąd pochodzi ten raport?',
      'Jakie jest źródło?',
      'W jakim języku jest napisany?',
    ],
  },
  tr: {
    topic: [
      'Bu rapor ne hakkında?',
      'Raporun konusu ne?',
      'bu ne anlatıyor?',
      'özet',
      'Raporu özetle',
      'Raporu özetler misin?',
      'Bu rapor neden bahsediyor?',
    ],
    sections: ['Hangi bölümler var?', 'içindekiler', 'Raporun bölümleri neler?'],
    author: ['Bu raporu kim yazdı?', 'Yazarı kim?', 'Raporun yazarı kim?'],
    published: ['Rapor ne zaman yayınlandı?', 'Bu ne zaman yazıldı?', 'yayın tarihi ne?'],
    length: ['Rapor kaç sayfa?', 'Rapor ne kadar uzun?'],
    origin: ['Raporun adı ne?', 'Bu rapor nereden geliyor?', 'Kaynak ne?', 'Rapor hangi dilde yazılmış?'],
  },
  id: {
    topic: [
      'Laporan ini tentang apa?',
      'tentang apa ini?',
      'Apa isi laporan ini?',
      'Buatkan ringkasan',
      'ringkas laporan ini',
      'Apa topik utamanya?',
    ],
    sections: ['Bagian apa saja yang ada?', 'daftar isi'],
    author: ['Siapa yang menulis laporan ini?', 'Siapa penulisnya?', 'siapa penulis laporan ini'],
    published: ['Kapan laporan ini diterbitkan?', 'Kapan diterbitkan?', 'tahun berapa laporan ini terbit?'],
    length: ['Berapa halaman laporan ini?', 'Seberapa panjang laporan ini?'],
    origin: ['judulnya apa?', 'Dari mana laporan ini?', 'Apa sumbernya?', 'bahasa apa laporan ini ditulis?'],
  },
  ru: {
    topic: [
      'О чём этот отчёт?',
      'О чём говорится в отчёте?',
      'о чем это?',
      'Сделай краткое содержание',
      'перескажи отчёт',
      'Какая главная тема?',
      'Что сказано в докладе?',
    ],
    sections: ['Какие есть разделы?', 'оглавление', 'Из каких глав состоит отчёт?'],
    author: ['Кто написал этот отчёт?', 'Кто автор?', 'Кто автор доклада?'],
    published: [
      'Когда опубликован отчёт?',
      'Когда это было написано?',
      'Когда был опубликован доклад?',
      'дата публикации',
    ],
    length: ['Сколько страниц в отчёте?', 'Какой объём отчёта?'],
    origin: [
      'Как называется отчёт?',
      'Откуда этот отчёт?',
      'Какой источник?',
      'На каком языке написан отчёт?',
    ],
  },
  uk: {
    topic: [
      'Про що цей звіт?',
      'Про що йдеться у звіті?',
      'про що це?',
      'перекажи звіт',
      'короткий підсумок',
      'Яка головна тема?',
      'Що сказано у звіті?',
    ],
    sections: ['Які є розділи?', 'зміст', 'З яких розділів складається звіт?'],
    author: ['Хто написав цей звіт?', 'Хто автор?'],
    published: ['Коли опубліковано звіт?', 'Коли було опубліковано звіт?', 'дата публікації'],
    length: ['Скільки сторінок у звіті?', 'Який обсяг звіту?'],
    origin: ['Яка назва звіту?', 'Звідки цей звіт?', 'Яке джерело?', 'Якою мовою написаний звіт?'],
  },
};

describe.each(Object.entries(CASES))('in %s', (_, asks) => {
  test.each(Object.entries(asks))('asks for its %s', (about, questions) => {
    for (const question of questions) expect([question, asked(question)]).toEqual([question, about]);
  });
});

test.each([
  'Chi ha scritto la legge?',
  'quanto è lungo il ponte?',
  'hoe lang is de brug?',
  'Wie schreef de brief?',
  'kto napisał list?',
  'köprü ne zaman açıldı?',
  'mektubu kim yazdı?',
  'siapa yang menulis surat itu?',
  'berapa panjang jembatan itu?',
  'кто написал письмо?',
  'когда открыли мост?',
  'хто написав листа?',
  'Quando foi aberta a ponte?',
  'Quantas páginas tem a lei?',
  'Da dove vengono le barche?',
  'Skąd pochodzi śledź?',
  'quando saiu o barco?',
  'how long is the bridge?',
  'Quem é o autor do ataque?',
  'Quali capitoli della legge sono cambiati?',
  'о чём договорились стороны?',
  'про що домовились сторони?',
  'apa tema festival itu?',
  'waar gaat de boot over het water?',
])('%s asks for something else', (question) => {
  expect(asked(question)).toBeNull();
});
