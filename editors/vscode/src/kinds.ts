/** The kinds of reply, and how the server is told of one. */

export const KINDS = [
  "justified",
  "unjustified",
  "mixed",
  "receipt",
  "follow_up",
] as const;
export type Kind = (typeof KINDS)[number];

/** The command of the server by which a kind is stated: in a file, or for a session. */
export const CHOOSE_KIND = "briefcheck.chooseKind";

/** Return the parameters of the request that states the kind of a text. */
export const stateKind = (uri: string, kind: Kind) => ({
  command: CHOOSE_KIND,
  arguments: [uri, kind],
});
