/**
 * A network that loses, repeats, delays and reorders. Messages are text, as on a real one; an answer reaches only the process
 * that asked.
 */
import type { Random } from "./random.ts";

export type MessageKind = "push" | "push-answer" | "pull" | "pull-answer";

export interface Message {
  readonly kind: MessageKind;
  /** Index of the device at the other end. */
  readonly device: number;
  /** Which start of the device's process asked. */
  readonly process: number;
  /** When it arrives at the earliest, true time. */
  readonly at: number;
  readonly text: string;
}

export interface Network {
  readonly messages: Message[];
  /** Devices nothing reaches, and those nothing comes from. */
  readonly cutDown: Set<number>;
  readonly cutUp: Set<number>;
  /** Nothing is lost or late any more. */
  healed: boolean;
}

export const newNetwork = (): Network => ({
  messages: [],
  cutDown: new Set(),
  cutUp: new Set(),
  healed: false,
});

const isUp = (kind: MessageKind): boolean => kind === "push" || kind === "pull";

const isCut = (network: Network, { kind, device }: Pick<Message, "kind" | "device">): boolean =>
  (isUp(kind) ? network.cutUp : network.cutDown).has(device);

const MINUTE = 60_000;

/** Puts a message on its way, or not. */
export const send = (network: Network, random: Random, now: number, message: Omit<Message, "at">): void => {
  if (isCut(network, message)) return;
  if (network.healed) {
    network.messages.push({ ...message, at: now });
    return;
  }
  if (random.chance(0.08)) return;
  const copies = random.chance(0.08) ? 2 : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    const delay = random.chance(0.1) ? random.below(60 * MINUTE) : random.below(MINUTE / 2);
    network.messages.push({ ...message, at: now + delay });
  }
};

/** Takes one of the messages that may arrive now; null when there is none, or the line was cut meanwhile. */
export const receive = (network: Network, random: Random, now: number): Message | null => {
  const due = network.messages.flatMap(({ at }, index) => (at <= now ? [index] : []));
  const chosen = network.healed ? due[0] : random.any(due);
  if (chosen === undefined) return null;
  const [message] = network.messages.splice(chosen, 1);
  return message === undefined || isCut(network, message) ? null : message;
};
