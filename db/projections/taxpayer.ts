/**
 * register_changes, identity_levels, cabinet_accounts, accounted_objects from the streams `taxpayer/<ИНН>`. The register's
 * own tables are loaded in bulk: `db/register/apply-change.ts` lays the changes over them.
 */
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import type { WriteHandle } from "../handle.ts";
import type { Projection } from "./projection.ts";

/** In-person never lowers a level confirmed by signature. */
const RAISE = `INSERT INTO identity_levels (inn, level, confirmed_on, confirmed_by) VALUES (?, ?, ?, ?)
  ON CONFLICT (inn) DO UPDATE SET level = excluded.level, confirmed_on = excluded.confirmed_on,
    confirmed_by = excluded.confirmed_by
  WHERE NOT (identity_levels.level = 'e-signature' AND excluded.level = 'in-person')`;

const project = (write: WriteHandle, inn: number, change: RegisterChange): void => {
  switch (change.type) {
    case "IdentityConfirmed": {
      const { level, on, by } = change.payload;
      write.statement(RAISE).run(inn, level, on, by);
      return;
    }
    case "CabinetOpened": {
      const { login, personInn, role, on, requestId } = change.payload;
      write
        .statement(
          `INSERT INTO cabinet_accounts (login, inn, person_inn, role, opened_on, request_id) VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .run(login, inn, innToInteger(personInn), role, on, requestId);
      return;
    }
    case "CabinetClosed":
      write
        .statement("UPDATE cabinet_accounts SET closed_on = ? WHERE login = ?")
        .run(change.payload.on, change.payload.login);
      return;
    case "InnReplaced": {
      const by = innToInteger(change.payload.by);
      write
        .statement(
          `INSERT INTO identity_levels (inn, level, confirmed_on, confirmed_by)
           SELECT ?, level, confirmed_on, confirmed_by FROM identity_levels WHERE inn = ? ON CONFLICT DO NOTHING`,
        )
        .run(by, inn);
      for (const column of ["inn", "person_inn"])
        write
          .statement(`UPDATE cabinet_accounts SET ${column} = ? WHERE ${column} = ? AND closed_on IS NULL`)
          .run(by, inn);
      write.statement("UPDATE accounted_objects SET inn = ? WHERE inn = ? AND valid_to IS NULL").run(by, inn);
      return;
    }
    case "ObjectEntered": {
      const { objectId, object, title, office, address, from } = change.payload;
      write
        .statement(
          `INSERT INTO accounted_objects (object_id, inn, object, title, office, address, valid_from)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(objectId, inn, object, title, office, address, from);
      return;
    }
    case "ObjectAnnulled":
      write
        .statement(
          "UPDATE accounted_objects SET valid_to = ? WHERE inn = ? AND title = ? AND valid_to IS NULL",
        )
        .run(change.payload.on, inn, change.payload.title);
      return;
    default:
      return;
  }
};

export const taxpayerProjection: Projection = {
  streamKind: "taxpayer",
  tables: ["register_changes", "identity_levels", "cabinet_accounts", "accounted_objects"],
  apply: (write, recorded) => {
    const inn = Number(recorded.stream.slice("taxpayer/".length));
    write
      .statement(
        `INSERT INTO register_changes (position, inn, type, payload, actor, recorded_at) VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(
        recorded.position,
        inn,
        recorded.type,
        JSON.stringify(recorded.payload),
        recorded.actor,
        recorded.recordedAt,
      );
    project(write, inn, { type: recorded.type, payload: recorded.payload } as RegisterChange);
  },
  // A number that leads to another moves rows between taxpayers.
  entangled: true,
  forget: (write) => {
    for (const table of ["register_changes", "identity_levels", "cabinet_accounts", "accounted_objects"])
      write.exec(`DELETE FROM ${table}`);
  },
};
