/** Every word that Quoth says for itself, in Japanese. */
import type { Strings } from './english.ts';
import { grammarOf } from './grammar.ts';

const { q, count, row, either, languageName } = grammarOf('ja', {
  quotes: ['「', '」'],
  comma: '、',
  gap: '',
  andMore: (n) => `ほか${n}件`,
});

const report = 'どのレポートか：名前または題名';

const CAUTIONS = { hedge: '断定を避ける表現', negation: '否定の表現' } as const;

export const japanese: Strings = {
  commands: {
    ask: {
      name: '質問',
      description: 'レポートに質問します。答えはレポート自身の言葉です',
      options: {
        question: '知りたいこと',
        section: 'このセクションだけを検索：番号または見出し',
        report,
      },
    },
    quote: {
      name: '引用',
      description: '段落を原文のまま表示します',
      options: { reference: '参照番号：2.1、2.1-2.3、セクション全体なら2、または12ページ', report },
    },
    check: {
      name: '照合',
      description: 'この文言がそのままレポートにあるかを確かめます',
      options: { text: '照合する文言', report },
    },
    said: {
      name: '発言',
      description:
        'ある人の発言としてレポートが伝える内容を表示します。名前がなければ発言者の一覧を表示します',
      options: { by: '発言者', about: 'これらの語のいずれかを含む発言だけ', report },
    },
    outline: {
      name: '目次',
      description: '見出しと参照番号の一覧を表示します',
      options: { report },
    },
    source: {
      name: '出典',
      description: 'レポートの出所と免責事項を表示します',
      options: { report },
    },
    quoth: {
      name: 'quoth',
      description:
        'できることと、読み込み済みのレポートを表示します。レポートを指定すると、このチャンネルで使います',
      options: {
        report: 'レポートを指定しないときにこのチャンネルで使うレポート（allで、すべてに戻します）',
      },
    },
  },
  citation: {
    by: (publisher, title) => `${publisher}${title}`,
    plainForm: 'テキスト',
    title: (title) => `『${title}』`,
    published: (date) => date,
    pages: (first, last) => (first === last ? `${first}ページ` : `${first}–${last}ページ`),
  },
  attribution: {
    asStatedBy: (speaker, cues) =>
      `発言者：${speaker}${cues.length === 0 ? '' : `（${cues.map(q).join('、')}）`}`,
    notNamed: (cues) => `誰かの発言または見解ですが、誰のものかは不明です（${cues.map(q).join('、')}）`,
    quotedWithoutName: 'レポート内の引用（発言者の名前なし）',
    inPart: (credit) => `（一部）${credit}`,
    ownWords: 'レポート自身の記述',
    hedged: (hedges) => `断定を避ける表現：${hedges.map(q).join('')}`,
  },
  quote: {
    at: (reference) => `段落${reference}の原文：`,
  },
  excerpt: {
    around: (before, behind, how) => {
      const sides = [...(before > 0 ? [`前に${before}文`] : []), ...(behind > 0 ? [`後に${behind}文`] : [])];
      return `この段落で省いた文：${sides.join('、')}。${q(how)}ですべて見られます。`;
    },
  },
  ask: {
    shortcut: 'これについて質問',
    about: 'このレポートの内容は？',
    readAs: (corrections) =>
      `${row(corrections.map(({ from, to }) => `${q(from)}を${q(to)}`))}と読み替えました。`,
    notFound: (words) => `見つからなかった語：${row(words.map(q))}`,
    answeredWithout: (words) => `${row(words.map(q))}は見つからないため、除いて答えています。`,
    notSure: () => '確かではありません。レポートで最も近い箇所：',
    notSaid: () => 'レポートには書かれていません。',
    notSureHere: '確かではありません。このセクションで最も近い箇所：',
    notSaidHere: 'このセクションには書かれていません。',
    onlyElsewhere: (words) => `このセクションにはなく、ほかにある語：${row(words.map(q))}`,
    elsewhere: 'レポートのほかの箇所で最も近いもの：',
    otherLanguage: (languages) =>
      `書かれているとおりの語を探します。レポートは${row(languages.map(languageName))}で書かれているので、その言語で質問してください。`,
    nearest: '近いセクション：',
    closest: '最も近い段落（答えではありません）：',
    alsoNear: '次に近い段落：',
  },
  itself: {
    about: '内容：',
    begins: '書き出し：',
    sections: 'セクション：',
  },
  notAsked: {
    button: '質問と違います',
    noted: 'ありがとうございます。記録しました。',
    nearest: () => 'レポートで次に近い箇所：',
    nothing: 'ほかに近い箇所はありません。別の言葉で試してみてください。',
  },
  talk: {
    greeting:
      'こんにちは。報告書について何でも聞いてください。報告書の言葉そのままで答え、書かれていなければそうお伝えします。',
    thanks: 'どういたしまして。報告書について、ほかにも聞いてください。',
    remark: '承知しました。報告書について、いつでも聞いてください。',
    help: '報告書について質問すると、その言葉そのままで答えます。引用の照合や、どこに何があるかの表示もできます。',
  },
  check: {
    shortcut: 'レポートと照合',
    verdicts: {
      verbatim: 'そのままレポートにあります。',
      altered: '完全には一致しません。レポートの表現は異なります。',
      absent: 'レポートにはありません。',
    },
    verbatim: (times) =>
      times === 1 ? 'そのままレポートにあります。' : `そのままレポートに${times}か所あります。`,
    differs: {
      subject: '同じではありません。何についてかが省かれています。',
      number: '同じではありません。数が違います。',
      name: '同じではありません。名前が違います。',
      negation: '同じではありません。否定の有無が違います。',
      hedge: '同じではありません。断定の度合いが違います。',
      speaker: '同じではありません。発言者が違います。',
      order: '同じではありません。語句の順序が違います。',
      wording: '完全には一致しません。レポートの表現は異なります。',
    },
    compared: (texts) => `この部分だけを照合しました：${row(texts.map(q))}`,
    comparedWithSpeaker: (texts) => `この部分と発言者だけを照合しました：${row(texts.map(q))}`,
    leftOut: (texts) => `省略された部分：${row(texts.map(q))}。`,
    altered: '違い：',
    spliced: '完全には一致しません。どの部分もレポートにありますが、順序が違うか、もっと離れています。',
    heading: (section, heading) =>
      section === null
        ? `レポートの題名にそのままあります：${q(heading)}`
        : `セクション${section}の見出しにそのままあります：${q(heading)}`,
    unsaid: (words) => `すぐそばにあるのに省かれている語：${row(words.map(q))}`,
    nearest: '最も近い段落：',
    kinds: { added: '追加', removed: '削除', changed: '変更', moved: '移動' },
    word: q,
    inReport: (words) => `レポート：${q(words)}`,
    inChecked: (words) => `照合した文：${q(words)}`,
    just: (kind) => CAUTIONS[kind],
    lost: (kind, word) => `${CAUTIONS[kind]}${q(word)}がありません`,
    gained: (kind, word) => `${CAUTIONS[kind]}${q(word)}が加わっています`,
    summary: (sentences, verbatim, altered, absent) =>
      `全${sentences}文：そのまま${verbatim}、相違あり${altered}、レポートになし${absent}`,
    numbered: (number, words) => `${number}. ${words}`,
    more: (n) => `ほかに${n}件あります。短く分けて照合すると表示されます。`,
    apart: 'どの文もレポートにありますが、このように続いてはいません。',
    notKept: '照合した文は保存されていません。もう一度照合すると違いが表示されます。',
    fileLeftOut: '添付ファイルは照合していません。ここではファイルを読めません。',
    noWords: '照合できる語がありません。',
  },
  said: {
    speakers: '発言者と発言の数：',
    nobody: 'レポートに名前の挙がっている発言者はいません。',
    nobodyAbout: (about) => `レポートには、${q(about)}についての誰の発言もありません。`,
    unknownSpeaker: (by) => `${q(by)}に近い発言者はレポートにいません。名前の挙がっている発言者：`,
    nothingAbout: (name, about) => `${name}が${q(about)}について述べた箇所はレポートにありません。`,
    statement: (name, number, of) => `${name}の発言（${number}／${of}）`,
    statements: (n) => count(n, { other: '件の発言' }),
    moreSpeakers: (n) => `ほか${n}人（by:…で指定できます）`,
  },
  share: {
    asked: (question) => `質問：${question}`,
    sharedBy: (name, asked) => (asked === null ? `${name}さんが共有` : `${name}さんが共有（質問：${asked}）`),
    inContextAt: (reference) => `${reference}の前後`,
    inContext: '前後を表示',
    share: '共有',
    shared: '共有済み',
    source: '出典を開く',
    cite: '出典をコピー',
    delete: '削除',
    notYours: '削除できるのは共有した本人だけです。',
    notAllowed: 'ここには投稿できないため、ほかの人には表示されていません。',
  },
  outline: {
    empty: '本文なし',
  },
  source: {
    title: '題名',
    publisher: '発行元',
    author: '著者',
    published: '発行日',
    retrieved: '取得日',
    url: 'URL',
    language: '言語',
    languageName,
    disclaimer: '免責事項',
    notStated: '記載なし',
    size: '分量',
    counts: (sections, passages, sentences) =>
      [
        count(sections, { other: 'セクション' }),
        count(passages, { other: '段落' }),
        count(sentences, { other: '文' }),
      ].join('、'),
    file: 'ファイル',
    sha256: (name, digits) => `${name}、sha256 ${digits}`,
  },
  newHere: (how) =>
    `こんにちは。レポートについての質問に、レポート自身の言葉で答えます。書かれていなければそうお伝えします。${how} に続けて質問を入力するか、メンションしてください。`,
  moreReports: (n, how) => `ほか${n}件（${how} で一覧）`,
  examples: {
    about: (name) => `レポートには${name}について何が書かれていますか？`,
    said: (name) => `${name}は何と言いましたか？`,
    begin: 'まずはこんな質問から：',
    heading: '質問の例',
  },
  help: {
    intro: '書かれたレポートをもとに、その言葉のままでお答えします。書かれていないことは、そうお伝えします。',
    commands: 'コマンド',
    reports: 'レポート',
    noReports: 'まだレポートが読み込まれていません。',
    faults: '読み込めなかったファイル',
    fault: (line, what) => `${line}行目：${what}`,
    unanswered: (n) => `この1週間で答えられなかった質問：${n}件`,
  },
  channel: {
    allReports: 'すべてのレポート',
    askedAlone: (title, how) =>
      `このチャンネルのレポート『${title}』だけを調べました。${how} を付けると、すべてを調べます。`,
    asks: (title, how) =>
      `このチャンネルでは、レポートを指定しないとき『${title}』を使います。${how} で元に戻せます。`,
    asksAll: (how) =>
      `このチャンネルでは、レポートを指定しないとき、すべてのレポートを使います。${how} で一つに決められます。`,
    set: (title, how) =>
      `今後このチャンネルでは、レポートを指定しないとき『${title}』を使います。${how} で元に戻せます。`,
    cleared: '今後このチャンネルでは、レポートを指定しないとき、すべてのレポートを使います。',
    gone: (name, how) =>
      `このチャンネルのレポート${q(name)}はもうないため、すべてのレポートを使っています。${how} で別のものを選べます。`,
    unreadable: 'このチャンネルのレポートを今は確認できないため、すべてのレポートを使っています。',
    notAllowed: 'レポートを選べるのは、このチャンネルを管理できる人だけです。',
    notKept: '保存できたかどうか確認できませんでした（記録済みです）。もう一度お試しください。',
    noChannel: 'ここには、レポートを選べるチャンネルがありません。',
  },
  problem: {
    noReports: '質問できるレポートがまだありません。管理者がknowledgeフォルダーに追加できます。',
    unknownReport: (name) => `${q(name)}というレポートはありません。あるのは次のとおりです：`,
    whichReport: 'どのレポートですか。「report:」の後に名前を書いてください。あるのは次のとおりです：',
    which: {
      report: (typed) => `${q(typed)}に当てはまるレポートが複数あります。どれですか。`,
      section: (typed) => `${q(typed)}に当てはまるセクションが複数あります。どれですか。`,
      reference: (typed) => `${q(typed)}に当てはまる箇所が複数あります。どれですか。`,
      speaker: (typed) => `${q(typed)}に当てはまる人が複数います。どなたですか。`,
    },
    moreMeanings: (n) => `ほか${n}件（もう少し詳しく入力してください）`,
    beyondEnd: (reference, section, last) =>
      `${q(reference)}は範囲を超えています。セクション${section}は${last}までです。あるのは次のとおりです：`,
    unknownSection: (section) => `セクション${q(section)}はありません。近いもの：`,
    unknownReference: (reference, last) =>
      `段落${q(reference)}はありません。参照番号は2.1や2.1-2.3の形で、最後は${last}です。`,
    unknownPage: (page, known) =>
      known === null
        ? `このレポートのページ番号は分からないため、${q(page)}ページを探せません。`
        : `本文のある${q(page)}ページはありません。ページは${known.first}から${known.last}までです。`,
    tooManyPassages: (reference, passages, most) =>
      `${q(reference)}は${count(passages, { other: '段落' })}あります。一度に表示できるのは${most}段落までです。`,
    changed: 'この投稿のあとでレポートが更新されました。もう一度質問してください。',
    stillReading:
      'そのためのレポートの読み込みがまだ終わっていません。少し待ってからもう一度質問してください。',
    unreadableButton: 'このボタンはもう読み取れません。もう一度質問してください。',
    optionMissing: (option, usage) => `${option}が入力されていません。書き方：${usage}`,
    optionTooLong: (option, max, length) =>
      `${q(option)}が長すぎます（${length}文字）。読めるのは${max}文字までです。`,
    unknownCommand: (name, nearest, help) =>
      `${q(name)}というコマンドはありません。${nearest === null ? '' : `${nearest} のことですか。`}できることは ${help} で確認できます。`,
    tooMuch: (seconds) => `1分間に答えられる回数を超えました。${seconds}秒後に続けてください。`,
    filesUnread: '添付ファイルはここでは読めません。代わりに文章を貼り付けてください。',
    failed: 'こちらで問題が発生しました（記録済みです）。もう一度お試しください。',
  },
  paging: {
    of: (screen, screens) => `${screen}／${screens}`,
    next: '次へ',
    previous: '前へ',
  },
  /** The page in the browser. */
  web: {
    language: 'ja',
    visitor: 'ゲスト',
    title: 'レポートに質問する',
    tagline: 'レポートの言葉で答えます。書かれていなければ、そう伝えます。',
    question: '質問',
    placeholder: '質問を入力、コマンドは / から',
    ask: '質問する',
    fields: 'すべての項目',
    reports: 'レポート',
    examples: '例',
    switchLight: '明るい表示・暗い表示',
    looks: '表示',
    onlyYou: 'あなただけに表示されています',
    asChannel: 'チャンネルでの表示',
    dismiss: '閉じる',
    copy: 'コピー',
    copied: 'コピーしました',
    waiting: '調べています…',
    noAnswer: '応答がありませんでした。もう一度お試しください。',
    cancel: 'キャンセル',
    optional: '任意',
    needsScript: '質問には JavaScript が必要です。レポートはそのままでも読めます。',
    contents: '目次',
    search: 'このレポート内を検索',
    noMatch: '見つかりません',
    speakers: '誰の発言か',
    hedges: '断定を避ける表現',
    notThere: 'このアドレスには何もありません。',
    home: 'レポート一覧へ',
  },
  terminal: {
    prompt: 'quoth> ',
    howTo:
      '質問を入力してください。/quoth でコマンド一覧、Tab で補完、/context で引用の前後、/share と /cite でコピー用の表示、/exit で終了します。',
    next: '回答の次のページを表示します',
    previous: '回答の前のページを表示します',
    context: '最後の引用を前後とともに表示します',
    share: '最後の引用を共有用のテキストで表示します',
    cite: '最後の引用と出典を1行で表示します（コピー用）',
    wrong: '質問と違うことを伝え、次に近い箇所を表示します',
    exit: 'チャットを終了します',
    notAsked: (what, command) => `${what}か？ ${command}`,
    nothingWrong: 'ここには、別の質問への答えと言えるものがありません。',
    turn: (position, commands) => `${position} · ${either(commands)} でページをめくれます`,
    lastPage: 'これが最後のページでした。',
    firstPage: 'これが最初のページでした。',
    noPages: '表示できる回答がまだありません。',
    open: (labels) =>
      `番号を入力してください（${labels.map((label, i) => `${i + 1}：${label}`).join('、')}）。`,
    nothingQuoted: 'まだ引用がありません。',
    choose: '番号を入力して選んでください。',
  },
};
