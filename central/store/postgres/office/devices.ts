import type { DeviceRecord, OfficeTransaction } from "../../office-store.ts";
import { bulk } from "../bulk.ts";
import type { Sql } from "../database.ts";
import { type Part, remembering, type Unit } from "./unit.ts";

type DeviceMethods = Pick<OfficeTransaction, "device" | "moveDevice" | "saveDevice">;

const COLUMNS = `office, device_id AS "deviceId", public_key AS "publicKey", status, valid_until AS "validUntil",
  last_sequence AS "lastSequence", last_hash AS "lastHash"`;
const OF_OFFICE = {
  name: "device",
  text: `SELECT ${COLUMNS} FROM devices WHERE office = $1 AND device_id = $2`,
};
const WHOSE = { name: "device-office", text: "SELECT office FROM device_offices WHERE device_id = $1" };

const SAVE = bulk(
  "devices",
  {
    device_id: "uuid",
    public_key: "text",
    status: "text",
    valid_until: "text",
    last_sequence: "bigint",
    last_hash: "text",
  },
  `ON CONFLICT (office, device_id) DO UPDATE SET public_key = excluded.public_key, status = excluded.status,
   valid_until = excluded.valid_until, last_sequence = excluded.last_sequence, last_hash = excluded.last_hash`,
);
const ENTER = {
  name: "device-enter",
  text: "INSERT INTO device_offices (device_id, office) VALUES ($1, $2) ON CONFLICT (device_id) DO NOTHING",
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const deviceOf = async (sql: Sql, office: string, deviceId: string): Promise<DeviceRecord | null> =>
  UUID.test(deviceId) ? ((await sql.query<DeviceRecord>(OF_OFFICE, [office, deviceId]))[0] ?? null) : null;

/** The office of a device; in the service's scope. */
export const officeOfDevice = async (sql: Sql, deviceId: string): Promise<string | null> =>
  UUID.test(deviceId) ? ((await sql.query<{ office: string }>(WHOSE, [deviceId]))[0]?.office ?? null) : null;

export const devicePart = ({ sql, office }: Unit): Part<DeviceMethods> => {
  const devices = remembering((deviceId) => deviceOf(sql, office, deviceId));
  const entered: string[] = [];
  return {
    methods: {
      device: devices.get,
      moveDevice: async (deviceId, lastSequence, lastHash) => {
        const device = await devices.get(deviceId);
        if (device === null) throw new Error("the chain of a device the office does not know");
        devices.put(deviceId, { ...device, lastSequence, lastHash });
      },
      saveDevice: async (device) => {
        const known = await devices.get(device.deviceId);
        if (known === null) entered.push(device.deviceId);
        const end = known === null ? {} : { lastSequence: known.lastSequence, lastHash: known.lastHash };
        devices.put(device.deviceId, { ...device, ...end, office });
      },
    },
    flush: async () => {
      await SAVE.write(
        sql,
        office,
        devices.takeChanged().map((device) => ({
          device_id: device.deviceId,
          public_key: device.publicKey,
          status: device.status,
          valid_until: device.validUntil,
          last_sequence: device.lastSequence,
          last_hash: device.lastHash,
        })),
      );
      for (const deviceId of entered.splice(0)) await sql.query(ENTER, [deviceId, office]);
    },
  };
};
