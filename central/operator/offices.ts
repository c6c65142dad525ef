import { eq } from "drizzle-orm";
import { err, ok } from "#shared/kernel/result.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { type Answer, type Identity, refusal } from "../enrolment/identity.ts";
import { offices } from "../schema/identity.ts";

export interface OfficeEntry {
  readonly code: string;
  readonly name: Bilingual;
  readonly addedAt: string;
}

const entryOf = (row: typeof offices.$inferSelect): OfficeEntry => ({
  code: row.code,
  name: { ru: row.nameRu, ky: row.nameKy },
  addedAt: row.addedAt,
});

/** Every office, or one. */
export const listOffices = async ({ db }: Pick<Identity, "db">, code: string | null = null) => {
  const rows = await db
    .select()
    .from(offices)
    .where(code === null ? undefined : eq(offices.code, code))
    .orderBy(offices.code);
  return rows.map(entryOf);
};

export const addOffice = async ({ db, clock }: Identity, code: string, name: Bilingual): Answer<null> => {
  const added = await db
    .insert(offices)
    .values({ code, nameRu: name.ru, nameKy: name.ky, addedAt: clock() })
    .onConflictDoNothing()
    .returning({ code: offices.code });
  return added.length === 1 ? ok(null) : err(refusal("office-known", { office: code }));
};
