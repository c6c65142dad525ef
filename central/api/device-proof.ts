/** Whether a request was made by the device it names, about now. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { CLOCK_TOLERANCE_SECONDS, DEVICE_HEADERS, deviceProof } from "#shared/contract/central/procedure.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import type { Call } from "./context.ts";

/** Why a device is not believed. One word for an unknown device and a wrong signature: neither is told apart. */
export type Disbelief =
  | "no-proof"
  | "clock"
  | "not-believed"
  | "device-pending"
  | "device-revoked"
  | "device-wiped"
  | "certificate-ended";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;
// DER before the 32 bytes of an Ed25519 public key (RFC 8410).
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

export interface Proof {
  readonly deviceId: string;
  readonly at: string;
  readonly signature: string;
}

/** What the headers claim; its form only. */
export const proofIn = (call: Call): Result<Proof, Disbelief> => {
  const deviceId = call.header(DEVICE_HEADERS.device);
  const at = call.header(DEVICE_HEADERS.at);
  const signature = call.header(DEVICE_HEADERS.signature);
  if (deviceId === undefined || at === undefined || signature === undefined) return err("no-proof");
  if (!(UUID.test(deviceId) && INSTANT.test(at) && SIGNATURE.test(signature))) return err("no-proof");
  return ok({ deviceId, at, signature });
};

/** Parsed keys by their text: parsing one costs as much as a signature. Bounded; the oldest goes. */
const keys = new Map<string, KeyObject>();
const KEPT_KEYS = 5_000;

const keyOf = (publicKey: string): KeyObject => {
  const known = keys.get(publicKey);
  if (known !== undefined) return known;
  const key = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, "base64")]),
    format: "der",
    type: "spki",
  });
  if (keys.size >= KEPT_KEYS) for (const oldest of keys.keys()) if (keys.delete(oldest)) break;
  keys.set(publicKey, key);
  return key;
};

const isNear = (at: string, now: string): boolean =>
  Math.abs(Date.parse(at) - Date.parse(now)) <= CLOCK_TOLERANCE_SECONDS * 1_000;

/** @param device what the store knows of the device the proof names; null when it knows none */
export const believe = (
  call: Call,
  proof: Proof,
  device: DeviceRecord | null,
  now: string,
): Result<DeviceRecord, Disbelief> => {
  if (device === null) return err("not-believed");
  const text = deviceProof(call.method, call.path, call.bodyHash, proof.at);
  if (!verify(null, Buffer.from(text), keyOf(device.publicKey), Buffer.from(proof.signature, "base64")))
    return err("not-believed");
  // After the signature: only who has the key learns how the device stands.
  if (!isNear(proof.at, now)) return err("clock");
  if (device.status !== "active") return err(`device-${device.status}` as const);
  if (device.validUntil <= now) return err("certificate-ended");
  return ok(device);
};
