/** `code.*`: the text of the Code beside the office, and what the program rests on it. */
import { searchCode } from "#db/code/search-code.ts";
import type { CodeStore } from "#db/code/store.ts";
import { casesCiting, findingsCiting, papersCiting } from "#db/queries/code-uses.ts";
import { userNames } from "#db/queries/users.ts";
import { usesOf } from "#shared/domain/law-uses.ts";
import type { Id } from "#shared/kernel/id.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { articleNumber } from "#shared/law/code-text/article-number.ts";
import { compareLines } from "#shared/law/code-text/compare-lines.ts";
import { markWords, stemsOf, type TextRun } from "#shared/law/code-text/search-text.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { runCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { procedures } from "../procedure.ts";
import { refuse } from "../refusal.ts";
import { articleText, knownHeadings, plainLines } from "./article-view.ts";
import { type CodeImportJob, lastCodeImport, runningCodeImport, startCodeImport } from "./import-job.ts";
import { officeCode, readableCode } from "./office-code.ts";

const RUNNING = { code: "already-running", messageKey: "code.import.running" };

const numberOf = (asked: string): string =>
  articleNumber(asked) ??
  refuse({ code: "not-found", messageKey: "code.article.unknown", params: { number: asked } });

const kept = (store: CodeStore | null, edition: PlainDate): PlainDate =>
  store?.editions().some((known) => known.edition === edition)
    ? edition
    : refuse({ code: "not-found", messageKey: "code.edition.unknown", params: { edition } });

/** The edition asked for, the newest by default; null where no text is kept. */
const editionIn = (store: CodeStore | null, asked: PlainDate | undefined): PlainDate | null =>
  asked === undefined ? ((store?.newest() ?? null) as PlainDate | null) : kept(store, asked);

const codeOf = ({ core, office }: SessionContext): CodeStore | null => readableCode(core, office);

const statusOf = (job: CodeImportJob) => ({
  importId: job.importId as Id<"Import">,
  status: job.status,
  source: job.path,
  startedAt: job.startedAt as Instant,
  finishedAt: job.finishedAt as Instant | null,
  progress: job.progress,
  refusal: job.refusal,
  differsFrom: job.differsFrom as PlainDate | null,
  result:
    job.result === null
      ? null
      : { ...job.result, edition: job.result.edition as PlainDate, problems: [...job.result.problems] },
});

const copies = (runs: readonly TextRun[]) => runs.map((run) => ({ ...run }));

export const codeProcedures = {
  status: procedures.code.status.handler(({ context }) => {
    const store = officeCode(context.core, context.office);
    if (store === "unreadable") return { readable: false, editions: [] };
    const names = userNames(context.read);
    const editions = (store?.editions() ?? []).map((kept) => ({
      edition: kept.edition as PlainDate,
      articles: kept.articles,
      chapters: kept.chapters,
      importedBy: kept.importedBy === null ? null : (names.get(kept.importedBy) ?? null),
      importedAt: kept.importedAt as Instant | null,
    }));
    return { readable: true, editions };
  }),

  contents: procedures.code.contents.handler(({ context, input }) => {
    const store = codeOf(context);
    const edition = editionIn(store, input.edition);
    if (store === null || edition === null) return { edition: null, headings: knownHeadings() };
    const headings = store
      .headings(edition)
      .map((heading) => ({ ...heading, title: { ru: heading.title, ky: "" } }));
    return { edition, headings };
  }),

  article: procedures.code.article.handler(({ context, input }) => {
    const number = numberOf(input.number);
    const store = codeOf(context);
    const edition = editionIn(store, input.edition);
    return { number, text: store === null || edition === null ? null : articleText(store, edition, number) };
  }),

  search: procedures.code.search.handler(({ context, input }) => {
    const store = codeOf(context);
    const edition = editionIn(store, input.edition);
    if (store === null || edition === null) return { edition: null, hits: [] };
    const stems = stemsOf(input.query);
    const hits = searchCode(store, edition, input.query, input.limit).map((hit) => ({
      number: hit.number,
      title: copies(markWords(hit.title, stems)),
      part: hit.part,
      snippet: copies(hit.snippet),
    }));
    return { edition, hits };
  }),

  usedBy: procedures.code.usedBy.handler(({ context, input }) => {
    const article = numberOf(input.article);
    const uses = usesOf(article);
    return {
      uses: uses.map((use) => ({
        kind: use.kind,
        id: use.id,
        places: [...use.places],
        title: resolveBilingual({ key: use.title }),
        from: use.from,
      })),
      office: context.permissions.includes("desk-audit.read")
        ? {
            findings: findingsCiting(context.read, article),
            cases: casesCiting(context.read, article),
            papers: papersCiting(context.read, article),
          }
        : null,
    };
  }),

  compare: procedures.code.compare.handler(({ context, input }) => {
    const number = numberOf(input.number);
    const store = codeOf(context);
    const [before, after] = [input.before, input.after].map((edition) => {
      const day = kept(store, edition);
      const found = store === null ? null : plainLines(store, day, number);
      return found === null ? null : { edition: day, ...found };
    });
    return {
      number,
      before: before ? { edition: before.edition, title: before.title } : null,
      after: after ? { edition: after.edition, title: after.title } : null,
      lines: compareLines(before?.lines ?? [], after?.lines ?? []).map((line) => ({ ...line })),
    };
  }),

  startImport: procedures.code.startImport.handler(({ context, input }) => {
    const { core, office, user } = context;
    if (runningCodeImport(office) !== null) refuse(RUNNING);
    let fresh = false;
    const { importId } = runCommand(context, input, () => {
      if (runningCodeImport(office) !== null) return err(RUNNING);
      fresh = true;
      return ok({ importId: context.ids<"Import">() });
    });
    // A repeat of the command answers the loading it started; it does not start another.
    if (fresh)
      startCodeImport(core, office, {
        importId,
        path: input.path,
        replace: input.replace,
        by: user.userId,
        startedAt: context.now,
      });
    const job = lastCodeImport(office);
    return job?.importId === importId
      ? statusOf(job)
      : refuse({ code: "not-found", messageKey: "exchange.import.unknown" });
  }),

  importStatus: procedures.code.importStatus.handler(({ context }) => {
    const job = lastCodeImport(context.office);
    return job === null ? null : statusOf(job);
  }),
};
