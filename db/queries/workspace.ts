/** What a user keeps for themselves: drafts and the window's preferences. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";

export interface Draft {
  readonly content: string;
  readonly savedAt: Instant;
}

export const draftOf = (read: ReadHandle, userId: string, draftKey: string): Draft | null =>
  read
    .query<Draft>("SELECT content, saved_at AS savedAt FROM drafts WHERE user_id = ? AND draft_key = ?")
    .get(userId, draftKey) ?? null;

export const saveDraft = (write: WriteHandle, userId: string, draftKey: string, draft: Draft): void => {
  write
    .statement(
      `INSERT INTO drafts (user_id, draft_key, content, saved_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (user_id, draft_key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    )
    .run(userId, draftKey, draft.content, draft.savedAt);
};

export const removeDraft = (write: WriteHandle, userId: string, draftKey: string): void => {
  write.statement("DELETE FROM drafts WHERE user_id = ? AND draft_key = ?").run(userId, draftKey);
};

/** JSON as it was saved; null when the user has set nothing. */
export const preferencesOf = (read: ReadHandle, userId: string): string | null =>
  read.query<{ content: string }>("SELECT content FROM user_preferences WHERE user_id = ?").get(userId)
    ?.content ?? null;

export const savePreferences = (write: WriteHandle, userId: string, content: string): void => {
  write
    .statement(
      `INSERT INTO user_preferences (user_id, content) VALUES (?, ?)
       ON CONFLICT (user_id) DO UPDATE SET content = excluded.content`,
    )
    .run(userId, content);
};
