/** The texts of the Code beside an office: one connection for as long as the office is unlocked. */
import { existsSync } from "node:fs";
import { type CodeStore, openCodeStore } from "#db/code/store.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { Core, OpenOffice } from "../core.ts";
import { refuse } from "../refusal.ts";

export const codeFileOf = (databaseFile: string): string => `${databaseFile}.code`;

/** A file that another key made, or that is damaged: nothing in it can be had, and a text loaded anew takes its place. */
export const isUnreadable = ({ key }: Message): boolean => key === "store.damaged-file";

const opened = new WeakMap<OpenOffice, CodeStore>();

/** Null where no text was ever loaded; `unreadable` where the file does not open under the office's key. */
export const officeCode = (core: Core, office: OpenOffice): CodeStore | null | "unreadable" => {
  const known = opened.get(office);
  if (known) return known;
  const file = codeFileOf(office.database.file);
  if (!existsSync(file)) return null;
  const store = openCodeStore(file, office.key);
  if (!store.ok) {
    if (isUnreadable(store.error)) return "unreadable";
    return refuse({
      code: "code-not-opened",
      messageKey: store.error.key,
      ...(store.error.params && { params: store.error.params }),
    });
  }
  opened.set(office, store.value);
  core.beforeLock.add(() => store.value.close());
  return store.value;
};

/** The store, where something in it can be read. */
export const readableCode = (core: Core, office: OpenOffice): CodeStore | null => {
  const store = officeCode(core, office);
  return store === "unreadable" ? null : store;
};
