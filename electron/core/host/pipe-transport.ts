import type { Duplex } from "node:stream";
import { encodeFrame, type Frame, frameReader } from "../../transport/frames.ts";
import type { CorePort, HostTransport } from "./port.ts";

type Listener = (event?: { data: unknown }) => void;

/** A port whose messages travel as frames of the pipe. */
class RelayedPort implements CorePort {
  readonly #listeners = new Map<string, Listener[]>();
  readonly #send: (data: unknown) => void;
  readonly #end: () => void;

  constructor(send: (data: unknown) => void, end: () => void) {
    this.#send = send;
    this.#end = end;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  postMessage(data: unknown): void {
    this.#send(data);
  }

  close(): void {
    this.#end();
    this.emit("close");
  }

  /** Delivers what came from the other end. */
  emit(event: "message" | "close", data?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener({ data });
  }
}

/** Ports over one pipe from the main process. The pipe's end means the main process is gone: the core closes too. */
export function pipeTransport(pipe: Duplex): HostTransport {
  return {
    listen: ({ onPort, onShutdown }) => {
      const ports = new Map<number, RelayedPort>();
      const write = (frame: Frame): void => {
        for (const part of encodeFrame(frame)) if (part.byteLength > 0) pipe.write(part);
      };
      const open = (number: number): void => {
        const send = (data: unknown): void => {
          if (typeof data === "string") write({ kind: "text", port: number, text: data });
          else if (data instanceof Uint8Array) write({ kind: "bytes", port: number, bytes: data });
          else throw new TypeError("a port carries text or bytes");
        };
        const end = (): void => {
          if (ports.delete(number)) write({ kind: "close", port: number });
        };
        const port = new RelayedPort(send, end);
        ports.set(number, port);
        onPort(port);
      };
      const receive = (frame: Frame): void => {
        const port = ports.get(frame.port);
        if (frame.kind === "shutdown") onShutdown();
        else if (frame.kind === "open") open(frame.port);
        else if (frame.kind === "text") port?.emit("message", frame.text);
        else if (frame.kind === "bytes") port?.emit("message", frame.bytes);
        else if (ports.delete(frame.port)) port?.emit("close");
      };
      pipe.on("data", frameReader(receive));
      pipe.on("end", onShutdown);
      pipe.on("error", onShutdown);
    },
  };
}
