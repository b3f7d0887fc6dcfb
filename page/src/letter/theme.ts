/** How the letter looks. Colours are the page's, which reach into the shadow root. */

import { EditorView } from "@codemirror/view";

/** Room for the margin; and for an editor that scrolls by itself (style/wide.css). */
const NARROW = "@media (width < 45rem)";
const WIDE = "@media (width >= 60rem) and (height >= 32rem)";
const UNDERLINE = {
  backgroundImage: "none",
  paddingBottom: "0",
  textDecorationLine: "underline",
  textDecorationThickness: "2px",
  textUnderlineOffset: "0.28em",
  textDecorationSkipInk: "none",
};

export const letterTheme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--ink)", fontSize: "1.0625rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--letter-font)",
    lineHeight: "1.65",
    overflow: "visible",
  },
  ".cm-content": {
    padding: "2rem 2.5rem 4rem 0.5rem",
    caretColor: "var(--accent)",
    minHeight: "24rem",
  },
  ".cm-line": { padding: "0 0.5rem" },
  ".cm-placeholder": { color: "var(--quiet)", fontStyle: "italic" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-selectionBackground": { backgroundColor: "var(--selection)" },

  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "inherit" },
  ".cm-parts": { minWidth: "8.25rem", fontFamily: "var(--ui-font)" },
  ".cm-parts .cm-gutterElement": {
    position: "relative",
    padding: "0 0.9rem 0 1.25rem",
    textAlign: "right",
    fontSize: "0.75rem",
    lineHeight: "1.75rem",
    color: "var(--muted)",
    borderRight: "2px solid transparent",
  },
  ".cm-parts .cm-gutterElement[class*=part-]": { borderRightColor: "var(--line)" },
  ".cm-parts .part-core": { borderRightColor: "var(--line-strong) !important" },
  ".cm-part-name": { letterSpacing: "0.01em" },
  ".cm-part-missing": {
    display: "inline-block",
    marginLeft: "0.4rem",
    padding: "0 0.4rem",
    borderRadius: "1rem",
    lineHeight: "1.25rem",
    fontWeight: "600",
    color: "var(--accent-ink)",
    backgroundColor: "var(--accent-soft)",
    cursor: "pointer",
  },

  ".cm-lintRange": UNDERLINE,
  ".cm-lintRange-error": {
    textDecorationColor: "var(--error)",
    textDecorationStyle: "solid",
  },
  ".cm-lintRange-warning": {
    textDecorationColor: "var(--warning)",
    textDecorationStyle: "dashed",
  },
  ".cm-lintRange-info": {
    textDecorationColor: "var(--suggestion)",
    textDecorationStyle: "dotted",
  },
  ".cm-lintRange-active": { backgroundColor: "transparent" },
  ".cm-active": { backgroundColor: "var(--mark)", borderRadius: "2px" },
  ".cm-here": {
    display: "inline-grid",
    placeItems: "center",
    width: "1.2em",
    height: "1.2em",
    margin: "0 0.15em",
    borderRadius: "50%",
    fontFamily: "var(--ui-font)",
    fontSize: "0.8em",
    fontWeight: "600",
    lineHeight: "1",
    color: "var(--on-accent)",
    backgroundColor: "var(--accent)",
  },
  ".cm-example": {
    backgroundColor: "var(--example)",
    borderRadius: "2px",
    outline: "1px dashed var(--example-line)",
  },

  ".cm-tooltip": {
    maxWidth: "24rem",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    boxShadow: "var(--shadow)",
    fontFamily: "var(--ui-font)",
    fontSize: "0.875rem",
    lineHeight: "1.45",
    overflow: "hidden",
  },
  ".cm-diagnostic": { padding: "0.6rem 0.9rem", borderLeftWidth: "4px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--suggestion)" },
  ".cm-diagnosticAction": {
    display: "block",
    margin: "0.5rem 0 0",
    padding: "0.3rem 0.7rem",
    borderRadius: "6px",
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
    fontSize: "0.8125rem",
  },

  // Where the system paints over backgrounds.
  "@media (forced-colors: active)": {
    ".cm-active": { outline: "2px solid Highlight" },
    ".cm-here": { outline: "1px solid currentColor" },
  },
  [WIDE]: {
    "&": { height: "100%" },
    ".cm-scroller": { overflow: "auto", scrollbarWidth: "thin" },
  },
  [NARROW]: {
    ".cm-gutters": { display: "none !important" },
    ".cm-content": { padding: "1rem 0.75rem 3rem" },
    ".cm-part-start::before": {
      content: 'attr(data-part) / ""',
      display: "block",
      fontFamily: "var(--ui-font)",
      fontSize: "0.6875rem",
      fontWeight: "600",
      lineHeight: "1.6",
      letterSpacing: "0.06em",
      textTransform: "uppercase",
      color: "var(--muted)",
    },
  },
});
