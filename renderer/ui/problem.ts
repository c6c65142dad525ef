import { ORPCError } from "@orpc/client";
import { type Refusal, refusalSchema } from "#shared/contract/procedure.ts";

/** What went wrong, as a person is told. */
export type Problem =
  /** The law or a rule of the office says no: code, article, text. */
  | { readonly kind: "refusal"; readonly refusal: Refusal }
  /** No right, or nothing there, without a text of its own. */
  | { readonly kind: "forbidden" }
  | { readonly kind: "not-found" }
  /** The input did not pass the contract; `fields` are the paths that failed. */
  | { readonly kind: "invalid"; readonly fields: readonly string[] }
  /** The session ended: the window goes back to sign-in by itself. */
  | { readonly kind: "session-over" }
  | { readonly kind: "connection" }
  /** A bug: only its id is shown. */
  | { readonly kind: "unexpected"; readonly errorId: string | null };

const BARE: Readonly<Record<string, Problem>> = {
  FORBIDDEN: { kind: "forbidden" },
  NOT_FOUND: { kind: "not-found" },
  UNAUTHORIZED: { kind: "session-over" },
  LOCKED: { kind: "session-over" },
};

/** Sorts any thrown value into what a person is told. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Error && error.name === "CoreUnreachable") return { kind: "connection" };
  if (!(error instanceof ORPCError)) return { kind: "unexpected", errorId: null };
  const refusal = refusalSchema.safeParse(error.data);
  if (refusal.success) return { kind: "refusal", refusal: refusal.data };
  const bare = BARE[error.code];
  if (bare !== undefined) return bare;
  if (error.code === "BAD_REQUEST") return { kind: "invalid", fields: fieldsOf(error.data) };
  return { kind: "unexpected", errorId: errorIdOf(error.data) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const errorIdOf = (data: unknown): string | null =>
  isRecord(data) && typeof data.errorId === "string" ? data.errorId : null;

function fieldsOf(data: unknown): readonly string[] {
  const issues = isRecord(data) ? data.issues : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) =>
    isRecord(issue) && Array.isArray(issue.path) ? [issue.path.map(String).join(".")] : [],
  );
}
