/** UUIDv7 as text. Ids are made where a clock and chance are at hand, never in shared code. */
export type Id<Kind extends string> = string & { readonly __brand: Kind };

export type DeskAuditId = Id<"DeskAudit">;
export type OfficialActId = Id<"OfficialAct">;
export type FindingId = Id<"Finding">;
export type EventId = Id<"Event">;
export type CommandId = Id<"Command">;
export type UserId = Id<"User">;
export type RegistrationId = Id<"Registration">;
export type ExtractId = Id<"Extract">;
export type DeviceId = Id<"Device">;

/** What a pure function needs to make ids: the caller's source of them. */
export type IdSource = <Kind extends string>() => Id<Kind>;
