import { type ClientContext, type ClientLink, createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Contract } from "#shared/contract/contract.ts";
import type { Id } from "#shared/kernel/id.ts";
import { connectToCore, type LinkState } from "./bridge.ts";

/** The typed client of the core: every procedure of the contract. */
export type CoreClient = ContractRouterClient<Contract>;

/** A call did not reach the core or lost it before the answer. */
class CoreUnreachable extends Error {
  constructor() {
    super("the core is not reachable");
    this.name = "CoreUnreachable";
  }
}

interface Link {
  readonly rpc: RPCLink<ClientContext>;
  readonly lost: Promise<never>;
  readonly drop: () => void;
}

/**
 * One client for the life of the window over whichever port is current. Calls made while the core restarts wait for
 * the next port; calls whose port died fail with {@link CoreUnreachable} instead of hanging.
 */
export class CoreConnection {
  readonly client: CoreClient;
  #link: Link | undefined;
  #state: LinkState = "connecting";
  #waiting: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();

  constructor() {
    const link: ClientLink<ClientContext> = {
      call: async (path, input, options) => {
        const current = await this.#current();
        return Promise.race([current.rpc.call(path, input, options), current.lost]);
      },
    };
    this.client = createORPCClient(link);
  }

  /** Starts listening for ports; answers how to stop. */
  start(): () => void {
    return connectToCore(
      (port) => this.#adopt(port),
      (state) => this.#enter(state),
    );
  }

  readonly state = (): LinkState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #adopt(port: MessagePort): void {
    this.#link?.drop();
    port.start();
    let drop = (): void => undefined;
    const lost = new Promise<never>((_resolve, reject) => {
      drop = () => reject(new CoreUnreachable());
    });
    lost.catch(() => undefined);
    this.#link = { rpc: new RPCLink({ port }), lost, drop };
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #enter(state: LinkState): void {
    if (state !== "ready") {
      this.#link?.drop();
      this.#link = undefined;
    }
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  async #current(): Promise<Link> {
    while (this.#link === undefined) {
      if (this.#state === "failed") throw new CoreUnreachable();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.#link;
  }
}

/** Query and mutation options of every procedure, for TanStack Query. */
const makeCoreQueries = (client: CoreClient) => createTanstackQueryUtils(client);
type CoreQueries = ReturnType<typeof makeCoreQueries>;

export interface Core {
  readonly connection: CoreConnection;
  readonly client: CoreClient;
  readonly queries: CoreQueries;
}

export const makeCore = (connection: CoreConnection): Core => ({
  connection,
  client: connection.client,
  queries: makeCoreQueries(connection.client),
});

export const CoreContext = createContext<Core | null>(null);

/** The core of this window. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (core === null) throw new Error("no core around this component");
  return core;
}

/** Whether the core answers. */
export function useLinkState(): LinkState {
  const { connection } = useCore();
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** A fresh command id (UUIDv7): the same intent repeated carries the same id and changes nothing twice. */
export function newCommandId(): Id<"Command"> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const at = Date.now();
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(at / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    "-",
  ) as Id<"Command">;
}
