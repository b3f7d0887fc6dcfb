/** The head of the page: what it is, and how it is set. */

import { darkens } from "../state";
import { Icon } from "./icons";
import type { Shown } from "./shown";

export function Header(shown: Shown) {
  const { words, actions } = shown;
  return (
    <header class="page-head">
      <div class="brand">
        <h1>briefcheck</h1>
        <p>{words.tagline}</p>
      </div>
      <div class="settings">
        <LanguageSwitch {...shown} />
        <ThemeSwitch {...shown} />
        <button type="button" class="plain" onClick={() => actions.help(true)}>
          <Icon name="help" />
          {words.help}
        </button>
      </div>
    </header>
  );
}

/** Each language offers the other, in the words of the other. */
function LanguageSwitch({ state, words, actions }: Shown) {
  const other = state.language === "nl" ? "en" : "nl";
  return (
    <button
      type="button"
      class="plain"
      lang={other}
      onClick={() => actions.chooseLanguage(other)}
    >
      <Icon name="language" />
      {words.otherLanguage}
    </button>
  );
}

function ThemeSwitch({ state, words, actions }: Shown) {
  const isDark = darkens(state.theme);
  return (
    <button
      type="button"
      class="plain"
      onClick={() => actions.chooseTheme(isDark ? "light" : "dark")}
    >
      <Icon name={isDark ? "light" : "dark"} />
      {isDark ? words.light : words.dark}
    </button>
  );
}
