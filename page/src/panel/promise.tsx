/** What becomes of the letter: said where it is written, and in the help. */

import type { Words } from "../words";
import { Icon } from "./icons";

const HERE: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

export function PrivacyPromise({ words }: { words: Words }) {
  const { hostname } = location;
  const isHere = HERE.includes(hostname);
  return (
    <p>
      <Icon name="lock" />
      <strong>{isHere ? words.promise : words.promiseAway(hostname)}</strong>{" "}
      {words.promiseWhy}
    </p>
  );
}
