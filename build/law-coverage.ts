/** Writes docs/law-coverage.md: article → rule, check, term or value → tests → review. `node build/law-coverage.ts` */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatBasis, type LegalBasis } from "#shared/kernel/legal-basis.ts";
import { CHECKS } from "#shared/law/checks/all-checks.ts";
import { CODE_PARAMETERS } from "#shared/law/parameters-of-the-code.ts";
import { READINGS } from "#shared/law/readings-of-the-code.ts";
import { reviewOf } from "#shared/law/rule.ts";
import { RULES } from "#shared/law/rules.ts";
import { LAW_TABLES } from "#shared/law/tables.ts";
import { REGISTER_TERM_IDS, registerTerm } from "#shared/law/terms/register.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { APPLIED_ELSEWHERE, WAITING } from "./waiting-checks.ts";

const ROOT = join(import.meta.dirname, "..");
export const COVERAGE_FILE = join(ROOT, "docs", "law-coverage.md");
const TEST_ROOMS = ["shared/law", "shared/domain", "db", "electron/core", "tests/integration"];

interface Test {
  readonly path: string;
  readonly source: string;
}

const testsOf = (room: string): readonly Test[] =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => {
      const path = `${room}/${file.replaceAll("\\", "/")}`;
      return { path, source: readFileSync(join(ROOT, path), "utf8") };
    });

const IDS_OF_READINGS: ReadonlySet<string> = new Set(READINGS.map(({ id }) => id));
const KIND = "(?:assessment|reduction|risk|formal)";

/**
 * What a test of a check or a term has: the id as a word of its own. Doubtful readings bear the same ids as checks of the sales
 * tax: there only a finding counts, as tests write it: `check: "S-01"`, `"S-01", "2026-04", "formal"`, `"S-01 2026-04 ST formal: …"`.
 */
const mark = (id: string): RegExp =>
  IDS_OF_READINGS.has(id)
    ? new RegExp(
        `\\bcheck: "${id}"|"${id}",\\s*"\\d{4}[^"\\n]*",\\s*"${KIND}"|["\`]${id} [^"\`\\n]*\\b${KIND}\\b`,
      )
    : new RegExp(`(?<![\\w-])${id}(?![\\w-])`);

/** Whether a test's source is about the check or the term of the id. */
export const isAbout = (source: string, id: string): boolean => mark(id).test(source);

const testsNaming = (tests: readonly Test[], id: string): readonly string[] =>
  tests
    .filter(({ source }) => isAbout(source, id))
    .map(({ path }) => path)
    .sort();

/** Computes every term of the register by its id. */
const REGISTER_TEST = "shared/law/terms/compute-register-term.test.ts";

interface Row {
  readonly basis: LegalBasis;
  readonly what: string;
  readonly title: string;
  readonly from: string;
  readonly tests: readonly string[];
  readonly readings: readonly string[];
}

/** Article, then part, item and subitem; `85¹` after `85`, other acts last. */
const sortKey = (basis: LegalBasis): string => {
  const [act = "", place = basis] = basis.includes(":") ? basis.split(":") : ["", basis];
  const parts = place.split(".").map((part) => {
    const digits = part.replace(/[¹²³].*$/, "");
    const above = part.slice(digits.length);
    return /^\d+$/.test(digits) ? `${digits.padStart(4, "0")}${above}` : part;
  });
  return `${act} ${parts.join(".")}`;
};

const title = (key: string): string => resolveText({ key }, "ru");

const rowsOf = (tests: readonly Test[]): readonly Row[] => {
  const rules = RULES.flatMap((rule) =>
    rule.basis.map((basis) => ({
      basis,
      what: rule.id,
      title: title(rule.title),
      from: rule.effectiveFrom,
      tests: [rule.test],
      readings: rule.readings,
    })),
  );
  const checks = CHECKS.flatMap((check) =>
    check.articles.map((basis) => ({
      basis,
      what: check.id,
      title: title(check.title),
      from: check.effectiveFrom,
      tests: testsNaming(tests, check.id),
      readings: check.readings,
    })),
  );
  const terms = REGISTER_TERM_IDS.map(registerTerm).map((term) => ({
    basis: term.article,
    what: term.parameter === null ? term.id : `${term.id} \`${term.parameter}\``,
    title: title(term.titleKey),
    from: "",
    tests: [...new Set([REGISTER_TEST, ...testsNaming(tests, term.id)])],
    readings: term.readings,
  }));
  /** The length of a term stands in the term's own row. */
  const lengths = new Set<string>(REGISTER_TERM_IDS.map((id) => registerTerm(id).parameter ?? ""));
  const values = CODE_PARAMETERS.flatMap(({ name, from, source, entry }) =>
    source.kind === "office" || lengths.has(name)
      ? []
      : [
          {
            basis: source.basis,
            what: `\`${name}\``,
            title: title(`law.parameter.${name}`),
            from: entry === undefined ? from : `\`${entry}\``,
            tests: ["shared/law/parameters.test.ts"],
            readings: [],
          },
        ],
  );
  const order = (row: Row): string => `${sortKey(row.basis)} ${row.what}`;
  return [...rules, ...checks, ...terms, ...values].sort((a, b) =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0,
  );
};

const shortPath = (path: string): string => path.replace(/^.*\//, "").replace(/\.test\.ts$/, "");

const shortFile = (path: string): string => path.replace(/^.*\//, "");

const rowText = ({ basis, what, title: text, from, tests, readings }: Row): string => {
  const linked = tests.map((path) => `[${shortPath(path)}](../${path})`).join(", ");
  const review = [reviewOf({ readings }), readings.join(", ")].filter((part) => part !== "").join(": ");
  return `| ${formatBasis(basis, "ru")} | ${what} | ${text} | ${from} | ${linked || "**none**"} | ${review} |`;
};

/** A table by its articles and the number of its rows; the rows themselves are data. */
const tableText = ({ id, rows }: (typeof LAW_TABLES)[number]): string => {
  const articles = [...new Set(rows.map(({ basis }) => basis.split(".")[0] ?? basis))].sort();
  const starts = [...new Set(rows.map(({ from }) => from))].sort();
  const readings = [...new Set(rows.flatMap(({ reading }) => reading ?? []))].sort();
  const cells = [articles.join(", "), `\`${id}\``, title(`law.table.${id}`), rows.length, starts.join(", ")];
  return `| ${[...cells, readings.join(", ")].join(" | ")} |`;
};

const readingText = ({
  id,
  norms,
  byDefault,
  alternatives,
  choosable,
}: (typeof READINGS)[number]): string => {
  const others = alternatives
    .filter((key) => key !== byDefault)
    .map((key) => title(`law.reading.${id}.${key}`))
    .join("; ");
  const places = norms.map((norm) => formatBasis(norm, "ru")).join(", ");
  const cells = [
    id,
    places,
    title(`law.reading.${id}.question`),
    title(`law.reading.${id}.${byDefault}`),
    others,
  ];
  return `| ${cells.join(" | ")} | ${choosable ? "yes" : "no"} |`;
};

/** The whole page. */
export const lawCoverage = (): string => {
  const tests = TEST_ROOMS.flatMap(testsOf);
  const rows = rowsOf(tests);
  return [
    "# Law coverage",
    "",
    "Generated by `npm run docs:law` from the rules, checks, terms and dated values; do not edit. Titles are the",
    "program's own words. A row marked for legal review relies on a doubtful norm: the readings stand below.",
    "",
    `${rows.length} rows: ${RULES.length} rules, ${CHECKS.length} checks, ${REGISTER_TERM_IDS.length} terms, ${CODE_PARAMETERS.length} values.`,
    "",
    "| Article | Rule | Title | In force from | Tests | Review |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(rowText),
    "",
    "## Tables of the Code",
    "",
    "| Articles | Table | Title | Rows | Values from | Review |",
    "| --- | --- | --- | --- | --- | --- |",
    ...LAW_TABLES.map(tableText),
    "",
    "## Checks of the inventory that are no finding of the sweep",
    "",
    "| Check | |",
    "| --- | --- |",
    ...Object.entries(APPLIED_ELSEWHERE).map(
      ([id, file]) => `| ${id} | applied in [${shortFile(file)}](../${file}) |`,
    ),
    ...Object.entries(WAITING).map(([id, what]) => `| ${id} | waits for: ${what} |`),
    "",
    "## Doubtful norms",
    "",
    "The program applies the default until the head of the office chooses otherwise; where the last column says no,",
    "the rules know the default only and the other reading is shown.",
    "",
    "| Id | Norm | Question | Default | Otherwise | Choosable |",
    "| --- | --- | --- | --- | --- | --- |",
    ...READINGS.map(readingText),
    "",
  ].join("\n");
};

if (process.argv[1] === import.meta.filename) writeFileSync(COVERAGE_FILE, lawCoverage());
