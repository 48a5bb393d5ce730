/** Numbers from 20 to 99, and ordinals to ten, of languages and habits that the package of number words lacks. */

interface Composed {
  /** What is made of tens, `{t}`, and units, `{u}`. */
  readonly pattern: string;
  /** From one on, by blanks; of several forms by strokes. */
  readonly units: string;
  /** From twenty on. */
  readonly tens: string;
}

const COMPOSED: Readonly<Record<string, readonly Composed[] | undefined>> = {
  af: [
    {
      pattern: '{u}-en-{t}',
      units: 'een twee drie vier vyf ses sewe agt/ag nege',
      tens: 'twintig dertig veertig vyftig sestig sewentig tagtig negentig',
    },
  ],
  be: [
    {
      pattern: '{t} {u}',
      units: 'адзін/адна два/дзве тры чатыры пяць шэсць сем восем дзевяць',
      tens: 'дваццаць трыццаць сорак пяцьдзясят шэсцьдзясят семдзесят восемдзесят дзевяноста',
    },
  ],
  bg: [
    {
      pattern: '{t} и {u}',
      units: 'един/една/едно два/две три четири пет шест седем осем девет',
      tens: 'двадесет/двайсет тридесет/трийсет четиридесет/четирийсет петдесет шестдесет/шейсет седемдесет осемдесет деветдесет',
    },
  ],
  ca: [
    {
      pattern: '{t}-{u}',
      units: 'un/u/una dos/dues tres quatre cinc sis set vuit nou',
      tens: 'vint-i trenta quaranta cinquanta seixanta setanta vuitanta noranta',
    },
  ],
  cs: [
    {
      pattern: '{u}a{t}',
      units: 'jedn dva tři čtyři pět šest sedm osm devět',
      tens: 'dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát',
    },
  ],
  et: [
    {
      pattern: '{t} {u}',
      units: 'üks/ühe kaks/kahe kolm/kolme neli/nelja viis/viie kuus/kuue seitse/seitsme kaheksa üheksa',
      tens: 'kakskümmend kolmkümmend nelikümmend viiskümmend kuuskümmend seitsekümmend kaheksakümmend üheksakümmend',
    },
  ],
  gl: [
    {
      pattern: '{t} e {u}',
      units: 'un/unha dous/dúas tres catro cinco seis sete oito nove',
      tens: 'vinte trinta corenta cincuenta sesenta setenta oitenta noventa',
    },
  ],
  hy: [
    {
      pattern: '{t}{u}',
      units: 'մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը',
      tens: 'քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն',
    },
  ],
  is: [
    {
      pattern: '{t} og {u}',
      units: 'einn/ein/eitt tveir/tvær/tvö þrír/þrjár/þrjú fjórir/fjórar/fjögur fimm sex sjö átta níu',
      tens: 'tuttugu þrjátíu fjörutíu fimmtíu sextíu sjötíu áttatíu níutíu',
    },
  ],
  kk: [
    {
      pattern: '{t} {u}',
      units: 'бір екі үш төрт бес алты жеті сегіз тоғыз',
      tens: 'жиырма отыз қырық елу алпыс жетпіс сексен тоқсан',
    },
  ],
  ko: [
    {
      pattern: '{t}{u}',
      units: '하나/한 둘/두 셋/세 넷/네 다섯 여섯 일곱 여덟 아홉',
      tens: '스물 서른 마흔 쉰 예순 일흔 여든 아흔',
    },
    {
      pattern: '{t} {u}',
      units: '하나/한 둘/두 셋/세 넷/네 다섯 여섯 일곱 여덟 아홉',
      tens: '스물 서른 마흔 쉰 예순 일흔 여든 아흔',
    },
  ],
  mk: [
    {
      pattern: '{t} и {u}',
      units: 'еден/една/едно два/две три четири пет шест седум осум девет',
      tens: 'дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет',
    },
  ],
  sk: [
    {
      pattern: '{t}{u}',
      units: 'jeden/jedna dva/dve tri štyri päť šesť sedem osem deväť',
      tens: 'dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat',
    },
  ],
  sl: [
    {
      pattern: '{u}in{t}',
      units: 'ena dva tri štiri pet šest sedem osem devet',
      tens: 'dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset',
    },
  ],
  sq: [
    {
      pattern: '{t} e {u}',
      units: 'një dy tre/tri katër pesë gjashtë shtatë tetë nëntë',
      tens: 'njëzet tridhjetë dyzet pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë',
    },
  ],
  uz: [
    {
      pattern: '{t} {u}',
      units: 'bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz',
      tens: "yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson",
    },
  ],
};

/** Each in words, with its digits. */
export function* composedNumbers(language: string): Iterable<readonly [words: string, digits: string]> {
  for (const { pattern, units, tens } of COMPOSED[language] ?? [])
    for (const [t, tenForms] of tens.split(' ').entries())
      for (const ten of tenForms.split('/')) {
        const value = 10 * (t + 2);
        if (!ten.endsWith('-i')) yield [ten, String(value)];
        for (const [u, unitForms] of units.split(' ').entries())
          for (const unit of unitForms.split('/'))
            yield [pattern.replace('{t}', ten).replace('{u}', unit), String(value + u + 1)];
      }
}
