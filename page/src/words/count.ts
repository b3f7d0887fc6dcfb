/** Return a number of things in words: "1 fout", "2 fouten". */
export const count = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;
