/** What becomes of the letter: said where it is written, and in the help. */

import type { Words } from "../words";
import { Icon } from "./icons";

/** Names by which a machine calls itself. */
const HERE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

export function PrivacyPromise({ words }: { words: Words }) {
  const { hostname } = location;
  const isHere = HERE.test(hostname);
  return (
    <p>
      <Icon name="lock" />
      <strong>{isHere ? words.promise : words.promiseAway(hostname)}</strong>{" "}
      {words.promiseWhy}
    </p>
  );
}
