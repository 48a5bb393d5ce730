/** The library over the reports of a knowledge folder. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Attribution, touches } from '../../attribution/attribution.ts';
import { isSomebodys } from '../../attribution/hearsay.ts';
import { hedgesIn } from '../../attribution/hedges.ts';
import { creditedElsewhere, namingSpeakers } from '../../checking/categories.ts';
import type { CheckedClaim, Place } from '../../checking/checking.ts';
import type { Knowledge } from '../../report/reading/parse-knowledge.ts';
import {
  overlaps,
  type Passage,
  pageAt,
  type Report,
  referenceOf,
  type SentenceRun,
  type Span,
  spanOf,
  textOf,
} from '../../report/report.ts';
import { withoutCourtesy } from '../../search/reading/courtesy.ts';
import type { Scope } from '../../search/search.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import type {
  Answer,
  Check,
  ClaimCheck,
  Credit,
  Library,
  Locator,
  Meaning,
  Outcome,
  Outline,
  Problem,
  Quote,
  ReadPassage,
  ReportSummary,
  Said,
  ScoredQuote,
} from '../library.ts';
import {
  completable,
  completableReports,
  completableSections,
  completed,
  completedIn,
} from '../lookup/completion.ts';
import { creditedTo } from '../lookup/credited-words.ts';
import { findSpeakers } from '../lookup/find-speaker.ts';
import { passagesAt, reportsWith, whichReportAt } from '../lookup/references.ts';
import { findReports, findSection, meaningOfReport } from '../lookup/selectors.ts';
import {
  bitsAbout,
  isBitSet,
  isRememberable,
  type SpeakerStatements,
  speakersAbout,
  speakersWithin,
  withSpeaker,
} from '../lookup/speakers.ts';
import { readSpeaker } from '../lookup/typed-speaker.ts';
import { wrongSpeaker } from '../lookup/wrong-speaker.ts';
import { Gathering, isGatheredAhead, MOST_AT_HAND } from './gathering.ts';
import { indexOver } from './index-over.ts';
import type { Told } from './progress.ts';
import { blamingAtOnce, naming } from './report-failure.ts';
import { linkingSource } from './source-link.ts';
import { identityOf, outlineOf, readPassages, summaryOf } from './summaries.ts';

/**
 * Takes time in proportion to the reports' length, and then answers what is asked of passages. What else there is to ask
 * takes longer: it is gathered when it is first wanted, and waited for. Where patience is limited to so many
 * milliseconds, it is gathered in the background from now on, and a question that comes too soon is told so; what is thrown
 * there, or in one language of several, goes to `onFailure`. What is thrown for a report alone, here or by a method, is a ReportFailure.
 * What was `kept` of the same reports is not read again.
 */
export function libraryOver(
  { reports, faults }: Knowledge,
  patience = Number.POSITIVE_INFINITY,
  onFailure: (error: unknown) => void = () => {},
  kept?: CacheFolder,
  told?: Told,
): Library {
  const index = blamingAtOnce(reports, (some) => indexOver(some, onFailure, kept, told));
  const gathering = new Gathering(reports, index, kept);
  const { checker, speakers } = gathering;
  const creditedWith = (report: Report, passage: Passage) => gathering.creditedWith(report, passage);
  const isReadAtOnce = memoised(hasShortPassages);
  const speakersOnlyIn = memoised(async (report) => speakersWithin(await speakers.gathered(), report));
  if (patience < Number.POSITIVE_INFINITY && isGatheredAhead(reports)) gathering.begin(onFailure);

  const speakersIn = async (searched: readonly Report[]): Promise<readonly SpeakerStatements[] | null> => {
    const all = await speakers.within(patience);
    const [only] = searched;
    return all && only && searched !== reports ? speakersOnlyIn(only) : all;
  };
  const sectionsIn = memoised(completableSections);
  const summaryIn = memoised(summaryOf);
  const linkIn = memoised(linkingSource);

  /** Whether the quotes can be made. Where one alone takes long to read, it is read step by step with all others. */
  const canQuote = async (quoted: readonly Report[]): Promise<boolean> =>
    quoted.every(isReadAtOnce) || (await speakers.within(patience)) !== null;

  const quoteOf = (report: Report, passage: Passage, mark: Locator['mark']): Quote =>
    naming(() => madeQuote(report, passage, mark))(report);

  const madeQuote = (report: Report, passage: Passage, mark: Locator['mark']): Quote => {
    const marked = mark && spanOf(passage, mark);
    const section = report.sections.find(({ number }) => number === passage.section);
    const shown = marked ?? passage;
    const said = creditedWith(report, passage).filter(
      (it) => touches(it, shown) && isSomebodys(it, (span) => textOf(report, span), report.origin.language),
    );
    const shownSentences = passage.sentences.filter((sentence) => overlaps(sentence, shown));
    const page = pageAt(report, shown.start);
    const lastSentence = shownSentences.at(-1);
    return {
      report: identityOf(report),
      reference: referenceOf(passage),
      section: { number: passage.section, heading: section?.heading ?? '' },
      page: page?.label ?? null,
      lastPage: (lastSentence && pageAt(report, lastSentence.start)?.label) ?? null,
      sheet: page?.sheet ?? null,
      source: linkIn(report)(shown, page?.sheet ?? null),
      text: textOf(report, passage),
      start: passage.start,
      sentences: passage.sentences,
      mark: marked,
      credits: said.map((attribution) => creditOf(report, attribution)),
      hasOwnWords: shownSentences.some((sentence) => !said.some((it) => touches(it, sentence))),
      hedges: hedgesIn(report, shown).map((hedge) => textOf(report, hedge)),
      locator: { file: report.sha256, passage: passage.index, mark: marked && mark },
    };
  };

  /** A speaker whom a claim changes or leaves out is more than a word of it. */
  const withSpeakers = (checked: CheckedClaim): CheckedClaim => {
    const [place] = checked.places;
    if (!place) return checked;
    const named = creditedWith(place.report, place.passage).flatMap(({ speaker }) => speaker ?? []);
    const isSpeaker = (at: Span | null) => at !== null && named.some((speaker) => overlaps(speaker, at));
    const told = namingSpeakers(checked, isSpeaker, (span) => textOf(place.report, span));
    const other = wrongSpeaker(told, place, creditedWith(place.report, place.passage));
    return other ? creditedElsewhere(told, other.text, other.at) : told;
  };

  const claimCheckOf = (text: string, checked: CheckedClaim): ClaimCheck => {
    const { span, places, elsewhere, score, heading, leftOut, saidBy, ...findings } = withSpeakers(checked);
    const quotesOf = (found: readonly Place[]) =>
      found.flatMap(({ report, passage, sentences }): ScoredQuote[] => {
        const quote = quoteOf(report, passage, sentences);
        return quote.mark ? [{ ...quote, mark: quote.mark, score }] : [];
      });
    return {
      ...findings,
      claim: text.slice(span.start, span.end).trim(),
      leftOut: places.slice(0, 1).flatMap(({ report }) => leftOut.map((gap) => textOf(report, gap))),
      quotes: quotesOf(places),
      elsewhere: quotesOf(elsewhere),
      heading: heading && { ...heading, report: identityOf(heading.report) },
    };
  };

  /** The report that is named, or the only one. */
  const oneReport = (name: string | undefined): Outcome<Report> => {
    const known = reports.map((report) => report.name);
    if (name !== undefined) {
      const [report, ...others] = findReports(reports, name);
      if (!report) return failed({ kind: 'unknown-report', report: name, known });
      if (others.length === 0) return found(report);
      const meanings = [report, ...others].map(meaningOfReport);
      return failed({ kind: 'which', of: 'report', typed: name, meanings });
    }
    const [only, another] = reports;
    if (!only) return failed({ kind: 'no-reports' });
    return another ? failed({ kind: 'which-report', meanings: reports.map(meaningOfReport) }) : found(only);
  };

  /** The report that is named, or all. */
  const someReports = (name: string | undefined): Outcome<readonly Report[]> => {
    if (name === undefined && reports.length > 0) return found(reports);
    const one = oneReport(name);
    return one.ok ? found([one.value]) : one;
  };

  const scopeOf = (
    searched: readonly Report[],
    section: string | undefined,
    all: boolean,
  ): Outcome<Scope> => {
    const [only] = searched;
    const inReport = all || !only ? {} : { report: only.name };
    if (section === undefined) return found(inReport);
    const where = findSection(searched, section);
    return where.ok ? found({ ...inReport, ...where.value }) : where;
  };

  const saidOf = (
    searched: readonly Report[],
    speakers: readonly SpeakerStatements[],
    speaker: SpeakerStatements | null,
    bits: string | null,
  ): Omit<Said, 'by' | 'about'> => {
    const counted = ({ name, statements }: SpeakerStatements) => ({ name, statements: statements.length });
    const chosen = speaker?.statements.filter((_, i) => bits === null || isBitSet(bits, i)) ?? [];
    const isRemembered = speaker && chosen.length > 0 && isRememberable(bits);
    return {
      speaker: speaker && counted(speaker),
      speakers: speakers.map(counted),
      quotes: chosen.flatMap(({ report, passage: index, mark }) => {
        const passage = report.passages[index];
        return passage ? [quoteOf(report, passage, mark)] : [];
      }),
      handle: isRemembered
        ? { reports: keyOf(searched), speaker: speakers.indexOf(speaker), statements: bits }
        : null,
    };
  };

  return {
    async status() {
      return { reports: reports.map(summaryIn), faults };
    },

    async ask(question, scope): Promise<Outcome<Answer>> {
      const searched = someReports(scope.report);
      if (!searched.ok) return searched;
      const where = scopeOf(searched.value, scope.section, scope.report === undefined);
      if (!where.ok) return where;
      const { question: asked, talk, about } = withoutCourtesy(question);
      if (talk) return found({ question, searched: searched.value.length, ...NOTHING_ASKED, talk });
      if (about && scope.section === undefined)
        return found({ question, searched: searched.value.length, ...ASKED_OF_ITSELF, about });
      const { hits, ...findings } = index.find(asked, where.value);
      if (!(await canQuote(hits.map(({ report }) => report)))) return failed({ kind: 'still-reading' });
      const quotes = hits.map(({ report, passage, sentence, score }) => {
        const run = withSpeaker(passage, sentence, creditedWith(report, passage));
        return { ...quoteOf(report, passage, sentenceRun(passage, run)), mark: run, score };
      });
      return found({ question, searched: searched.value.length, ...findings, quotes });
    },

    async quote(reference, name): Promise<Outcome<readonly Quote[]>> {
      // Where no report is named, the only one that has it is meant.
      const having = name === undefined ? reportsWith(reports, reference) : [];
      const [only, another] = having;
      const report = only && !another ? found(only) : oneReport(name);
      if (!report.ok) return another ? whichReportAt(having, reference) : report;
      const passages = passagesAt(report.value, reference);
      if (!passages.ok) return passages;
      if (!(await canQuote([report.value]))) return failed({ kind: 'still-reading' });
      return found(passages.value.map((passage) => quoteOf(report.value, passage, null)));
    },

    async check(text, name): Promise<Outcome<Check>> {
      const chosen = someReports(name);
      if (!chosen.ok) return chosen;
      const [built, canBeQuoted] = await Promise.all([checker.within(patience), canQuote(chosen.value)]);
      if (!built || !canBeQuoted) return failed({ kind: 'still-reading' });
      const { claims, together, quotedOnly } = built.check(
        text,
        name === undefined ? undefined : chosen.value[0],
      );
      const checks = claims.map((claim) => claimCheckOf(text, claim));
      const worst = (['absent', 'altered', 'verbatim'] as const).find((verdict) =>
        checks.some((claim) => claim.verdict === verdict),
      );
      return found({ verdict: worst ?? 'absent', claims: checks, together, quotedOnly });
    },

    async outline(name): Promise<Outcome<readonly Outline[]>> {
      const chosen = someReports(name);
      return chosen.ok ? found(chosen.value.map((report) => outlineOf(report, summaryIn(report)))) : chosen;
    },

    async source(name): Promise<Outcome<readonly ReportSummary[]>> {
      const chosen = someReports(name);
      return chosen.ok ? found(chosen.value.map(summaryIn)) : chosen;
    },

    async said(typed, topic, name): Promise<Outcome<Said>> {
      const chosen = someReports(name);
      if (!chosen.ok) return chosen;
      const all = await speakersIn(chosen.value);
      if (!all) return failed({ kind: 'still-reading' });
      const isKnown = (speaker: string) => findSpeakers(all, speaker).length > 0;
      const { by, about } =
        typed && !topic ? readSpeaker(typed, isKnown) : { by: typed || undefined, about: topic || undefined };
      const asked = { by: by ?? null, about: about ?? null };
      const said = (who: SpeakerStatements | null): Said => ({
        ...asked,
        ...saidOf(chosen.value, all, who, about === undefined ? null : bitsAbout(who, about)),
      });
      if (by === undefined && about !== undefined)
        return found({ ...asked, ...saidOf(chosen.value, speakersAbout(all, about), null, null) });
      const meant = by === undefined ? [] : findSpeakers(all, by);
      const [speaker = null, another] = meant;
      if (by === undefined || !another) return found(said(speaker));
      const meanings = meant.flatMap((who): Meaning[] => {
        const { handle, quotes } = said(who);
        return handle ? [{ label: who.name, detail: String(quotes.length), means: { said: handle } }] : [];
      });
      if (meanings.length > 1) return failed({ kind: 'which', of: 'speaker', typed: by, meanings });
      return found(said(meant.find(({ name }) => name === meanings[0]?.label) ?? speaker));
    },

    async credited(by, name) {
      const chosen = someReports(name);
      if (!chosen.ok) return chosen;
      const all = await speakersIn(chosen.value);
      if (!all) return failed({ kind: 'still-reading' });
      return found(creditedTo(by, chosen.value, all, creditedWith));
    },

    async recallSaid({ reports: key, speaker, statements }) {
      // Either of all reports or of one: those are the choices that a command has.
      const chosen = [reports, ...reports.map((report) => [report])].find((some) => keyOf(some) === key);
      if (!chosen) return failed({ kind: 'changed' });
      const all = await speakersIn(chosen);
      if (!all) return failed({ kind: 'still-reading' });
      const named = all[speaker];
      return named
        ? found({ by: named.name, about: null, ...saidOf(chosen, all, named, statements) })
        : failed({ kind: 'changed' });
    },

    async read(file, { from, count, credits }): Promise<Outcome<readonly ReadPassage[]>> {
      const report = reports.find(({ sha256 }) => sha256 === file);
      if (!report) return failed({ kind: 'changed' });
      if (credits && !(await canQuote([report]))) return failed({ kind: 'still-reading' });
      const creditsOf = credits ? (passage: Passage) => creditedWith(report, passage) : null;
      return found(readPassages(report, from, count, creditsOf));
    },

    async complete(kind, typed, name) {
      if (kind === 'report') return completed(completableReports(reports), typed);
      const chosen = someReports(name);
      if (!chosen.ok) return [];
      switch (kind) {
        case 'section':
          return completedIn(chosen.value.slice(0, MOST_AT_HAND), sectionsIn, typed);
        case 'reference':
          return completedIn(
            chosen.value.slice(0, MOST_AT_HAND),
            async (report) => (await gathering.references(report).within(patience)) ?? [],
            typed,
          );
        case 'speaker': {
          const all = (await speakersIn(chosen.value)) ?? [];
          return completed(
            all.map(({ name }) => completable(name, name)),
            typed,
          );
        }
      }
    },

    async recall(locators): Promise<Outcome<readonly Quote[]>> {
      const quotes: Quote[] = [];
      for (const { file, passage: index, mark } of locators) {
        const report = reports.find(({ sha256 }) => sha256.startsWith(file));
        const passage = report?.passages[index];
        const marked = mark && passage && mark.first + mark.count <= passage.sentences.length;
        if (!report || !passage || (mark && !marked)) return failed({ kind: 'changed' });
        if (!(await canQuote([report]))) return failed({ kind: 'still-reading' });
        quotes.push(quoteOf(report, passage, mark));
      }
      return found(quotes);
    },

    async close() {},
  };
}

const NOTHING_ASKED = {
  verdict: 'none',
  answered: false,
  confidence: 0,
  corrections: [],
  missing: [],
  quotes: [],
} as const;

const ASKED_OF_ITSELF = { ...NOTHING_ASKED, verdict: 'answer', answered: true, confidence: 1 } as const;

function keyOf(reports: readonly Report[]): string {
  const all = createHash('sha256');
  for (const { sha256 } of reports) all.update(sha256);
  return all.digest('hex').slice(0, 6);
}

/** Whose attributions take up to a tenth of a second to find; in UTF-16 code units. */
const SHORT_PASSAGE = 100_000;

function hasShortPassages({ passages }: Report): boolean {
  return passages.every(({ start, end }) => end - start <= SHORT_PASSAGE);
}

function memoised<Made extends object | boolean>(make: (report: Report) => Made): (report: Report) => Made {
  const made = new LRUCache<Report, Made>({ max: MOST_AT_HAND });
  return (report) => {
    const known = made.get(report);
    if (known !== undefined) return known;
    const now = make(report);
    made.set(report, now);
    return now;
  };
}

function found<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

function creditOf(report: Report, { speaker, name, cue }: Attribution): Credit {
  const who = name ?? speaker;
  return { speaker: who && textOf(report, who), cue: cue && textOf(report, cue) };
}

function sentenceRun(passage: Passage, run: Span): SentenceRun | null {
  const first = passage.sentences.findIndex((sentence) => sentence.start === run.start);
  const last = passage.sentences.findIndex((sentence) => sentence.end === run.end);
  return first < 0 || last < first ? null : { first, count: last - first + 1 };
}
