/**
 * The people and organizations requests speak of: those the office already has, and those added to its registers
 * because a request needs them there. Rows of others stay as they are; added rows follow them.
 */
import type { Emit } from "../emit.ts";
import type { NamePair } from "../name-parts.ts";
import { type Naming, namingOf, type Person } from "../naming.ts";
import type { Payer } from "../payer.ts";
import { type Random, randomOf } from "../random.ts";
import { OFFICE } from "../registers.ts";
import type { LinkRole } from "./draft.ts";

/** Offices of other places; the first is where most of those registered elsewhere are. */
export const OTHER_OFFICES = ["002", "004", "011", "017"] as const;

export interface Named extends NamePair {
  readonly inn: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}
export interface KnownOrganization extends Named {
  readonly payer: Payer | null;
  readonly head: Named;
}
export interface KnownTrader extends Named {
  readonly payer: Payer | null;
}

interface Entry {
  readonly office?: string;
  readonly closedOn?: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface RegisterSource {
  readonly seed: number;
  readonly payers: readonly Payer[];
  /** Payers that close within the data. */
  readonly closing: ReadonlySet<number>;
  /** Heads by the ИНН of their organization. */
  readonly heads: ReadonlyMap<string, Person>;
  readonly emit: Emit;
}

const two = (value: number): string => String(value).padStart(2, "0");

export class Register {
  private readonly source: RegisterSource;
  private readonly random: Random;
  private readonly naming: Naming;
  private readonly used: Set<string>;
  private readonly organizations: Payer[];
  private readonly traders: Payer[];
  private flats = 0;

  constructor(source: RegisterSource) {
    this.source = source;
    this.random = randomOf(source.seed, "request register");
    this.naming = namingOf(randomOf(source.seed, "request people"));
    this.used = new Set(source.payers.map((payer) => payer.inn));
    const open = source.payers.filter((payer) => !source.closing.has(payer.index));
    this.traders = this.mixed(open.filter((payer) => payer.kind === "sole-trader"));
    this.organizations = this.mixed(open.filter((payer) => payer.kind === "organization"));
    for (const head of source.heads.values()) this.used.add(head.inn);
  }

  /** Somebody the office has never heard of. */
  stranger(): Named {
    return this.named(this.unused(() => this.naming.person()));
  }
  /** A number no day of birth stands in. */
  oddStranger(): Named {
    const person = this.stranger();
    return { ...person, inn: `${person.inn.charAt(0)}3102${person.inn.slice(5)}` };
  }
  strangeOrganization(): Named {
    return this.named(this.unused(() => this.naming.organization("trade")));
  }

  /** A person in the register of taxpayers. */
  person(entry: Entry = {}): Named {
    const person = this.stranger();
    this.enter(person, "individual", entry);
    return person;
  }

  /** A sole trader of the office, each once while there are any; then one entered for the request. */
  trader(): KnownTrader {
    const payer = this.traders.pop();
    if (payer !== undefined) return { ...this.namedPayer(payer), payer };
    const owner = this.stranger();
    const trader = { ...owner, ru: `ИП ${owner.ru}`, ky: `ЖИ ${owner.ky}` };
    this.enter(trader, "sole-trader", {});
    return { ...trader, payer: null };
  }

  /** An organization of the office whose head is a person of the register; each once, as traders are. */
  organization(entry: Entry = {}): KnownOrganization {
    const plain = entry.office === undefined && entry.closedOn === undefined;
    for (let payer = plain ? this.organizations.pop() : undefined; payer; payer = this.organizations.pop()) {
      const head = this.source.heads.get(payer.inn);
      // Numbers of heads are made apart from those of traders and may meet them.
      if (head === undefined || this.source.payers.some(({ inn }) => inn === head.inn)) continue;
      const person = this.named(head);
      this.enter(person, "individual", {});
      return { ...this.namedPayer(payer), payer, head: person };
    }
    const organization = this.strangeOrganization();
    this.enter(organization, "organization", entry);
    const head = this.person();
    this.link(organization, head, "head", "2021-03-01");
    return { ...organization, payer: null, head };
  }

  link(organization: Named, person: Named, role: LinkRole, from: string, to = ""): void {
    const authority = role === "representative" ? `доверенность от ${from}` : "";
    this.source.emit("representatives.csv", [
      organization.inn,
      person.inn,
      person.ru,
      role,
      from,
      to,
      authority,
    ]);
  }

  /** Another organization, of the same head. */
  organizationOf(head: Named): Named {
    const organization = this.strangeOrganization();
    this.enter(organization, "organization", {});
    this.link(organization, head, "head", "2023-02-06");
    return organization;
  }

  /** Nobody else is at it. */
  address(): string {
    this.flats += 1;
    return `${this.naming.address(this.naming.territory())}, кв. ${this.flats}`;
  }
  phone(): string {
    const part = (): string => two(this.random.whole(0, 99));
    return `+996 ${this.random.whole(500, 799)} ${part()}-${part()}-${part()}`;
  }

  private named(name: NamePair & { readonly inn: string }): Named {
    return {
      ...name,
      phone: this.phone(),
      email: `a${name.inn.slice(-6)}@example.kg`,
      address: this.address(),
    };
  }
  private namedPayer(payer: Payer): Named {
    const { inn, nameRu, nameKy, phone, email, address } = payer;
    return { inn, ru: nameRu, ky: nameKy, phone, email, address };
  }
  private unused<Made extends { readonly inn: string }>(make: () => Made): Made {
    let made = make();
    while (this.used.has(made.inn)) made = make();
    this.used.add(made.inn);
    return made;
  }
  private mixed(payers: readonly Payer[]): Payer[] {
    return payers
      .map((payer) => ({ payer, at: this.random.next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ payer }) => payer);
  }
  private enter(
    entered: Named,
    kind: "individual" | "sole-trader" | "organization",
    { office = OFFICE.code, closedOn = "", phone = entered.phone, address = entered.address }: Entry,
  ): void {
    this.source.emit("taxpayers.csv", [
      entered.inn,
      kind,
      entered.ru,
      entered.ky,
      office,
      "2021-02-15",
      closedOn,
      "",
      kind === "individual" ? "other" : "trade",
      "",
      address,
      phone,
      entered.email,
      0,
    ]);
  }
}
