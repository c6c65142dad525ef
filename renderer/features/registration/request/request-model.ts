/** What the screen of a request makes of the request: pure, no words and no law. */
import type {
  ComparedField,
  RegistrationCheck,
  RegistrationView,
} from "#shared/contract/registration/view.ts";

export const REQUEST_TABS = ["review", "papers", "terms", "history"] as const;
export type RequestTab = (typeof REQUEST_TABS)[number];

/** The commands on a whole request, in the order in which one of them is the natural next step. */
const REQUEST_COMMANDS = [
  "claim",
  "approve",
  "recordControl",
  "dispatchActs",
  "recordService",
  "confirmSignature",
  "startControl",
  "recordReconciliation",
  "grant",
  "propose",
  "confirmIdentity",
  "awaitIdentity",
  "refuse",
  "returnForCorrection",
  "recordCorrection",
  "sendBack",
  "forward",
  "closeAsDuplicate",
  "handOver",
  "release",
  "withdraw",
] as const;
export type RequestCommand = (typeof REQUEST_COMMANDS)[number];

type Refusal = NonNullable<RegistrationView["commands"][number]["refusal"]>;

export interface CommandChoice {
  readonly command: RequestCommand;
  readonly refusal: Refusal | null;
}

export interface CommandBar {
  /** The one step that waits for this person. */
  readonly primary: CommandChoice | null;
  /** Also allowed. */
  readonly allowed: readonly CommandChoice[];
  /** Refused for a reason other than the stage or the role: shown with the reason. */
  readonly refused: readonly CommandChoice[];
}

/** Answers of others and ways out: never the one step that waits. */
const NEVER_PRIMARY: ReadonlySet<RequestCommand> = new Set([
  "recordCorrection",
  "sendBack",
  "forward",
  "closeAsDuplicate",
  "handOver",
  "release",
  "withdraw",
]);
/** Refusals that only say the step is of another stage or of another person: nothing to tell this one. */
const NOT_TOLD: ReadonlySet<string> = new Set(["not-in-this-state", "act-not-in-state", "no-permission"]);

/** Where somebody stands at the counter or a paper came, the passport is at hand; a request from afar waits for it. */
const personIsHere = (view: RegistrationView): boolean => view.channel === "paper";

/** Whether a step may be the one that waits, as the request stands. */
function waits(command: RequestCommand, view: RegistrationView): boolean {
  if (NEVER_PRIMARY.has(command)) return false;
  switch (command) {
    case "confirmSignature":
      return view.identity.signature === null && view.identity.level !== "e-signature";
    case "confirmIdentity":
      return view.identity.level === "claimed" && (personIsHere(view) || !may(view, "awaitIdentity"));
    // What stands in the way of a grant is a ground to refuse, and must be offered before the person is called in.
    case "awaitIdentity":
      return !isBlocked(view);
    case "refuse":
    case "returnForCorrection":
      return isBlocked(view);
    default:
      return true;
  }
}

/** Whether a step is open now; erasing a page is no step of the request, but a right like the others. */
export const may = (
  view: Pick<RegistrationView, "commands">,
  name: RequestCommand | "erasePassportPage",
): boolean => view.commands.some((one) => one.command === name && one.refusal === null);

/** Something was found that forbids the grant. */
const isBlocked = (view: Pick<RegistrationView, "findings">): boolean =>
  view.findings.some((finding) => finding.weight === "blocks");

export function commandBar(
  view: RegistrationView,
  only: readonly RequestCommand[] = REQUEST_COMMANDS,
): CommandBar {
  const choices = REQUEST_COMMANDS.filter((command) => only.includes(command)).flatMap(
    (command): readonly CommandChoice[] => {
      const known = view.commands.find((one) => one.command === command);
      return known === undefined ? [] : [{ command, refusal: known.refusal }];
    },
  );
  const allowed = choices.filter((choice) => choice.refusal === null);
  const primary = allowed.find((choice) => waits(choice.command, view)) ?? null;
  return {
    primary,
    allowed: allowed.filter((choice) => choice !== primary),
    refused: choices.filter((choice) => choice.refusal !== null && !NOT_TOLD.has(choice.refusal.code)),
  };
}

/** Steps that cannot be taken back. */
const BINDING: ReadonlySet<RequestCommand> = new Set([
  "grant",
  "approve",
  "refuse",
  "forward",
  "withdraw",
  "closeAsDuplicate",
  "recordService",
]);
export const isBinding = (command: RequestCommand): boolean => BINDING.has(command);

/** Steps signed under the person's own key. */
const SIGNED: ReadonlySet<RequestCommand> = new Set(["grant", "approve", "refuse", "returnForCorrection"]);
export const isSigned = (command: RequestCommand): boolean => SIGNED.has(command);

/** A run of letters of a name; `other` where the two names part. */
export interface Letters {
  readonly text: string;
  readonly other: boolean;
  /** A letter the other name has and this one lacks stands here. */
  readonly gap: boolean;
}

/** The claimed and the registered value, each cut where they part. */
export function lettersOf(field: ComparedField): {
  readonly claimed: readonly Letters[];
  readonly registered: readonly Letters[];
} {
  if (field.segments.length === 0) {
    const whole = (text: string | null): readonly Letters[] =>
      text === null || text === "" ? [] : [{ text, other: false, gap: false }];
    return { claimed: whole(field.claimed), registered: whole(field.registered) };
  }
  const side = (of: "claimed" | "registered"): readonly Letters[] =>
    field.segments.flatMap((segment, index): readonly Letters[] => {
      if (segment[of] !== "") return [{ text: segment[of], other: segment.kind !== "same", gap: false }];
      // Beside letters already marked a gap says nothing new.
      const marked = [field.segments[index - 1], field.segments[index + 1]].some(
        (other) => other !== undefined && other.kind !== "same" && other[of] !== "",
      );
      return marked ? [] : [{ text: "", other: true, gap: true }];
    });
  return { claimed: side("claimed"), registered: side("registered") };
}

const VERDICT_ORDER: Readonly<Record<ComparedField["verdict"], number>> = {
  differs: 0,
  alike: 1,
  unknown: 2,
  same: 3,
};
/** How to reach somebody: it may differ for good reasons, and decides nothing. */
const CONTACTS: ReadonlySet<ComparedField["field"]> = new Set(["phone", "email", "address"]);
export const isContact = (field: Pick<ComparedField, "field">): boolean => CONTACTS.has(field.field);

/** Who it is before how to reach them, what differs first; among equals the order of the core. */
export const orderCompared = (fields: readonly ComparedField[]): readonly ComparedField[] =>
  [...fields].sort(
    (a, b) =>
      Number(isContact(a)) - Number(isContact(b)) || VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict],
  );

/** The register most of the lines come from, said once instead of under each; undefined when none is named. */
export function commonSource(
  fields: readonly ComparedField[],
): NonNullable<ComparedField["source"]> | undefined {
  const sources = fields.flatMap((field) => (field.source === null ? [] : [field.source]));
  const times = (key: string): number => sources.filter((source) => source.key === key).length;
  return sources.reduce<(typeof sources)[number] | undefined>(
    (most, source) => (most === undefined || times(source.key) > times(most.key) ? source : most),
    undefined,
  );
}

/** What a refusal begins with: the ground the signs point at first; the others wait for the inspector's own word. */
export const firstGround = (grounds: RegistrationView["grounds"]): readonly string[] =>
  grounds
    .filter((one) => one.suggested)
    .slice(0, 1)
    .map((one) => one.ground);

/** How many points of the checklist are settled, of those that are needed. */
export function progressOf(checks: readonly RegistrationCheck[]): {
  readonly done: number;
  readonly needed: number;
} {
  const needed = checks.filter((check) => check.status !== "not-needed");
  return { done: needed.filter((check) => check.status === "met").length, needed: needed.length };
}

/** What a step that made a paper opens: that paper. */
export function paperMade(before: RegistrationView, after: RegistrationView): string | undefined {
  const known = new Set(before.acts.map((act) => act.actId));
  return after.acts.findLast((act) => !known.has(act.actId))?.actId;
}

/** Lines of a text, each a document of its own. */
export const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The other requests the findings speak of, each once. */
export const relatedRequests = (
  view: Pick<RegistrationView, "findings">,
): RegistrationView["findings"][number]["requests"] => {
  const all = view.findings.flatMap((finding) => finding.requests);
  return all.filter((one, index) => all.findIndex((other) => other.requestId === one.requestId) === index);
};
