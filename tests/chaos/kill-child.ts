/** Executes commands one after another and acknowledges each on standard output, until it is done or killed. */
import { writeSync } from "node:fs";
import { thisDevice } from "#db/device.ts";
import { idSource } from "#db/ids.ts";
import { executeCommand, type NewEvent } from "#db/journal.ts";
import { openDatabase } from "#db/open.ts";
import type { CommandId, UserId } from "#shared/kernel/id.ts";
import { TEST_KEY, TEST_NOW } from "#tests/fixtures/office.ts";
import { COMMANDS, commandIdOf } from "./kill-plan.ts";

const [file = "", from = "0"] = process.argv.slice(2);
const opened = openDatabase(file, { key: TEST_KEY });
if (!opened.ok) throw new Error(opened.error.code);
const { write } = opened.value;
const ids = idSource();
const journal = { write, device: thisDevice(write, ids, "chaos", TEST_NOW), ids };

const eventsOf = (i: number): NewEvent[] => {
  const user = `u${Math.floor(i / 4)}`;
  if (i % 4 === 0)
    return [
      {
        type: "UserCreated",
        payload: {
          userId: user,
          login: user,
          fullName: { ru: "Имя", ky: "Аты" },
          position: { ru: "Инспектор", ky: "Инспектор" },
          inn: null,
          roles: ["inspector"],
          signingPublicKey: Buffer.alloc(32, i % 256).toString("base64"),
        },
      },
    ];
  if (i % 4 === 1) return [{ type: "RolesChanged", payload: { roles: ["head", "observer"] } }];
  return [{ type: i % 4 === 2 ? "UserDeactivated" : "UserActivated", payload: {} }];
};

for (let i = Number(from); i < COMMANDS; i += 1) {
  const command = {
    commandId: commandIdOf(i) as CommandId,
    procedure: "chaos.do",
    input: { i },
    actor: "chaos" as UserId,
    role: "office-admin",
    at: TEST_NOW,
  };
  const result = executeCommand(journal, command, (unit) =>
    unit.append(`user/u${Math.floor(i / 4)}`, i % 4, eventsOf(i)),
  );
  if (!result.ok) throw new Error(`${i}: ${result.error.code}`);
  writeSync(1, `${i}\n`);
}
opened.value.close();
