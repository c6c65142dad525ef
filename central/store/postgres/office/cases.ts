/** Where the accepted events have led the office's cases, and the texts of their papers. */
import { kindOfStream } from "#shared/sync/streams.ts";
import type { Aggregate, OfficeTransaction } from "../../office-store.ts";
import { bulk } from "../bulk.ts";
import { type Part, remembering, type Unit } from "./unit.ts";

type CaseMethods = Pick<
  OfficeTransaction,
  "aggregate" | "aggregatesOf" | "paperText" | "saveAggregate" | "savePaperText"
>;

interface Body {
  readonly body: Uint8Array;
}
interface Paper {
  readonly actId: string;
  readonly stream: string;
  readonly content: unknown;
}

const AGGREGATES = {
  name: "aggregates",
  text: "SELECT stream_key AS key, body FROM aggregates WHERE office = $1 AND stream_key = ANY($2::uuid[])",
};
const OF_TAXPAYER = {
  name: "aggregates-of",
  text: "SELECT stream_key AS key, body FROM aggregates WHERE office = $1 AND inn_key = $2 AND kind = $3",
};
const PAPER = {
  name: "paper-text",
  text: "SELECT body FROM paper_texts WHERE office = $1 AND act_id = $2",
};

const SAVE = bulk(
  "aggregates",
  { stream_key: "uuid", kind: "text", inn_key: "uuid", version: "integer", body: "bytea" },
  `ON CONFLICT (office, stream_key) DO UPDATE SET
   inn_key = excluded.inn_key, version = excluded.version, body = excluded.body`,
);
const SAVE_PAPERS = bulk(
  "paper_texts",
  { act_id: "text", stream_key: "uuid", body: "bytea" },
  "ON CONFLICT (office, act_id) DO UPDATE SET stream_key = excluded.stream_key, body = excluded.body",
);

const context = (key: string): string => `aggregate ${key}`;
const paperContext = (actId: string): string => `paper ${actId}`;

export interface CasesPart extends Part<CaseMethods> {
  readonly foresee: (streams: readonly string[]) => Promise<void>;
}

export const casesPart = ({ sql, office, seal }: Unit): CasesPart => {
  const keyOf = (stream: string): string => seal.key("stream", stream);
  const innKey = (inn: string | null): string | null => (inn === null ? null : seal.key("inn", inn));
  const opened = ({ key, body }: Body & { readonly key: string }): Aggregate =>
    seal.openJson(context(key), body) as Aggregate;

  const load = async (streams: readonly string[]): Promise<readonly Aggregate[]> =>
    (await sql.query<Body & { key: string }>(AGGREGATES, [office, streams.map(keyOf)])).map(opened);
  const aggregates = remembering<Aggregate>(async (stream) => (await load([stream]))[0] ?? null);
  const papers = remembering<Paper>(async (actId) => {
    const [row] = await sql.query<Body>(PAPER, [office, actId]);
    return row === undefined ? null : (seal.openJson(paperContext(actId), row.body) as Paper);
  });

  /** Streams about a taxpayer as they were when the transaction began; what it changed itself is in `aggregates`. */
  const about = new Map<string, readonly string[]>();
  const streamsAbout = async (kind: string, inn: string): Promise<readonly string[]> => {
    const asked = `${kind} ${inn}`;
    const known = about.get(asked);
    if (known !== undefined) return known;
    const rows = await sql.query<Body & { key: string }>(OF_TAXPAYER, [office, innKey(inn), kind]);
    const found = rows.map(opened);
    for (const aggregate of found) aggregates.learn(aggregate.stream, aggregate);
    const streams = found.map(({ stream }) => stream);
    about.set(asked, streams);
    return streams;
  };

  const writeAggregates = (): Promise<void> =>
    SAVE.write(
      sql,
      office,
      aggregates.takeChanged().map((aggregate) => {
        const key = keyOf(aggregate.stream);
        return {
          stream_key: key,
          kind: kindOfStream(aggregate.stream),
          inn_key: innKey(aggregate.inn),
          version: aggregate.version,
          body: seal.closeJson(context(key), aggregate),
        };
      }),
    );
  const writePapers = (): Promise<void> =>
    SAVE_PAPERS.write(
      sql,
      office,
      papers.takeChanged().map((paper) => ({
        act_id: paper.actId,
        stream_key: keyOf(paper.stream),
        body: seal.closeJson(paperContext(paper.actId), paper),
      })),
    );

  return {
    foresee: async (streams) => {
      const found = new Map((await load(streams)).map((aggregate) => [aggregate.stream, aggregate]));
      for (const stream of streams) aggregates.learn(stream, found.get(stream) ?? null);
    },
    methods: {
      aggregate: aggregates.get,
      aggregatesOf: async (kind, inn) => {
        const streams = new Set(await streamsAbout(kind, inn));
        for (const [stream] of aggregates.changed()) streams.add(stream);
        const now = await Promise.all([...streams].map(aggregates.get));
        return now.filter(
          (aggregate): aggregate is Aggregate =>
            aggregate !== null && aggregate.inn === inn && kindOfStream(aggregate.stream) === kind,
        );
      },
      saveAggregate: async (aggregate) => aggregates.put(aggregate.stream, aggregate),
      paperText: async (actId) => (await papers.get(actId))?.content ?? null,
      savePaperText: async (actId, stream, content) => papers.put(actId, { actId, stream, content }),
    },
    flush: async () => {
      await Promise.all([writeAggregates(), writePapers()]);
    },
  };
};
