import { spawn } from "node:child_process";
import type { Duplex } from "node:stream";
import type { MessagePortMain } from "electron";
import { encodeFrame, type Frame, frameReader, PIPE_FD } from "../transport/frames.ts";
import { type CoreLaunch, type RunningCore, stopWithin } from "./core-launcher.ts";

/** Variables a child needs; the rest of the environment stays with the person who started the program. */
const PASSED_ON = [
  "PATH",
  "HOME",
  "LANG",
  "TZ",
  "TMPDIR",
  "TEMP",
  "TMP",
  "SystemRoot",
  "APPDATA",
  "LOCALAPPDATA",
];

function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => PASSED_ON.includes(name) || name.startsWith("INSPECTOR_"),
  );
  return Object.fromEntries(entries);
}

/** Starts the core host as a child on a Node of its own, and relays each port's messages over one pipe. */
export function launchChild(node: string, launch: CoreLaunch): RunningCore {
  const child = spawn(node, [launch.entry, ...launch.args], {
    stdio: ["ignore", launch.output, launch.output, "pipe"],
    env: environment(),
    windowsHide: true,
  });
  const pipe = child.stdio[PIPE_FD] as Duplex;
  const ports = new Map<number, MessagePortMain>();
  let lastPort = 0;
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(null));
  }).then((code) => {
    for (const port of ports.values()) port.close();
    ports.clear();
    return code;
  });
  const send = (frame: Frame): void => {
    if (pipe.destroyed) return;
    for (const part of encodeFrame(frame)) if (part.byteLength > 0) pipe.write(part);
  };
  const read = frameReader((frame) => {
    if (frame.kind === "text") ports.get(frame.port)?.postMessage(frame.text);
    if (frame.kind === "bytes") ports.get(frame.port)?.postMessage(frame.bytes);
    if (frame.kind !== "close") return;
    const port = ports.get(frame.port);
    ports.delete(frame.port);
    port?.close();
  });
  pipe.on("data", (chunk: Uint8Array) => {
    try {
      read(chunk);
    } catch {
      child.kill("SIGKILL");
    }
  });
  // The pipe breaks when the child dies; its exit is what is reported.
  pipe.on("error", () => undefined);
  return {
    pid: () => child.pid,
    exited,
    connect: (port) => {
      lastPort += 1;
      const number = lastPort;
      ports.set(number, port);
      send({ kind: "open", port: number });
      port.on("message", ({ data }: { data: unknown }) => {
        if (typeof data === "string") send({ kind: "text", port: number, text: data });
        else if (data instanceof Uint8Array) send({ kind: "bytes", port: number, bytes: data });
      });
      port.on("close", () => {
        if (ports.delete(number)) send({ kind: "close", port: number });
      });
      port.start();
    },
    stop: async (graceMs) => {
      send({ kind: "shutdown", port: 0 });
      await stopWithin(exited, graceMs, () => child.kill("SIGKILL"));
    },
  };
}
