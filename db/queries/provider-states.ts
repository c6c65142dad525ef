/** How far the exchange with a provider has come, and the office's secret there. */
import type { ReadHandle, WriteHandle } from "../handle.ts";

export interface ProviderState {
  readonly exchangedAt: string | null;
  /** JSON of a message. */
  readonly error: string | null;
}

export const providerStateOf = (read: ReadHandle, providerId: string): ProviderState =>
  read
    .query<ProviderState>(
      "SELECT exchanged_at AS exchangedAt, error FROM provider_states WHERE provider_id = ?",
    )
    .get(providerId) ?? { exchangedAt: null, error: null };

/** Where the next page begins; null at a beginning, and at an address nothing was fetched from yet. */
export const cursorOf = (read: ReadHandle, providerId: string, address: string): string | null =>
  read
    .query<{ cursor: string | null }>(
      "SELECT cursor FROM provider_states WHERE provider_id = ? AND address = ?",
    )
    .get(providerId, address)?.cursor ?? null;

export const saveCursor = (
  write: WriteHandle,
  providerId: string,
  address: string,
  cursor: string | null,
): void => {
  write
    .statement(
      `INSERT INTO provider_states (provider_id, address, cursor) VALUES (?, ?, ?)
       ON CONFLICT (provider_id) DO UPDATE SET address = excluded.address, cursor = excluded.cursor`,
    )
    .run(providerId, address, cursor);
};

export const saveExchanged = (
  write: WriteHandle,
  providerId: string,
  address: string,
  at: string,
  error: string | null,
): void => {
  write
    .statement(
      `INSERT INTO provider_states (provider_id, address, exchanged_at, error) VALUES (?, ?, ?, ?)
       ON CONFLICT (provider_id) DO UPDATE SET
         cursor = CASE WHEN address = excluded.address THEN cursor END,
         address = excluded.address, exchanged_at = excluded.exchanged_at, error = excluded.error`,
    )
    .run(providerId, address, at, error);
};

export const secretOf = (read: ReadHandle, providerId: string): string | null =>
  read.query<{ secret: string }>("SELECT secret FROM provider_secrets WHERE provider_id = ?").get(providerId)
    ?.secret ?? null;

export const saveSecret = (write: WriteHandle, providerId: string, secret: string): void => {
  write
    .statement(
      `INSERT INTO provider_secrets (provider_id, secret) VALUES (?, ?)
       ON CONFLICT (provider_id) DO UPDATE SET secret = excluded.secret`,
    )
    .run(providerId, secret);
};

export const removeSecret = (write: WriteHandle, providerId: string): void => {
  write.statement("DELETE FROM provider_secrets WHERE provider_id = ?").run(providerId);
};
