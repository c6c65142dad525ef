/** Processes that do what they are told at the same moment: the devices of a benchmark, ours and the baseline's. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

interface Told<Order> {
  readonly number: number;
  readonly order: Order;
}
interface Answered<Answer> {
  readonly number: number;
  readonly answer?: Answer;
  readonly fault?: string;
}

export interface Crew<Order, Answer> {
  /** One order for each process, all sent at once; answers in the same order when the last is done. */
  readonly all: (orders: readonly Order[]) => Promise<readonly Answer[]>;
  readonly pids: readonly number[];
  readonly dismiss: () => Promise<void>;
}

const ask = <Order, Answer>(child: ChildProcess, told: Told<Order>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a process of the crew ended: ${code}`));
    const heard = (said: Answered<Answer>): void => {
      if (said.number !== told.number) return;
      child.off("message", heard);
      child.off("exit", ended);
      if (said.fault === undefined) resolve(said.answer as Answer);
      else reject(new Error(said.fault));
    };
    child.on("message", heard);
    child.on("exit", ended);
    child.send(told);
  });

/** @param script absolute path of a file that calls `serve` */
export const crewOf = <Order, Answer>(
  script: string,
  size: number,
  execArgv: readonly string[] = [],
): Crew<Order, Answer> => {
  const children = Array.from({ length: size }, () =>
    fork(script, [], { stdio: ["ignore", "inherit", "inherit", "ipc"], execArgv: [...execArgv] }),
  );
  let number = 0;
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    all: (orders) => {
      number += 1;
      return Promise.all(
        orders.map((order, i) => {
          const child = children[i];
          if (child === undefined) throw new Error("more orders than processes");
          return ask<Order, Answer>(child, { number, order });
        }),
      );
    },
    dismiss: async () => {
      const alive = children.filter((child) => child.exitCode === null && child.signalCode === null);
      const gone = alive.map((child) => once(child, "exit"));
      for (const child of alive) child.disconnect();
      await Promise.all(gone);
    },
  };
};

/** In a process of the crew: does each order and answers; ends when the crew is dismissed. */
export const serve = <Order, Answer>(does: (order: Order) => Promise<Answer>): void => {
  // Whoever gave the order may be gone when it is done.
  const say = (said: Answered<Answer>): void => {
    if (process.connected) process.send?.(said);
  };
  process.on("message", ({ number, order }: Told<Order>) => {
    does(order).then(
      (answer) => say({ number, answer }),
      (error: unknown) =>
        say({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit(0));
};

/** Spreads `count` members over processes as evenly as they go. */
export const spread = (count: number, processes: number): readonly (readonly number[])[] => {
  const used = Math.min(count, processes);
  return Array.from({ length: used }, (_, process) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => i % used === process),
  );
};
