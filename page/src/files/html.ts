/** The text of a page or mail in HTML, with a blank line between its paragraphs. */

const BLOCKS =
  "address,article,blockquote,dd,div,dl,dt,figure,footer,form,h1,h2,h3,h4,h5,h6,header," +
  "hr,li,main,nav,ol,p,pre,section,table,tr,ul";
/** Blocks that a reader sees with space around them. */
const SPACED = "blockquote,dl,h1,h2,h3,h4,h5,h6,hr,ol,p,pre,table,ul";
const UNSEEN = "head,script,style,template,noscript,title";

export function readHtml(html: string): string {
  // A document that is parsed so runs no script and fetches no picture.
  const page = new DOMParser().parseFromString(html, "text/html");
  return textOf(page.body)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
}

function textOf(node: Node): string {
  if (node instanceof Text) return spaces(node);
  if (!(node instanceof Element) || node.matches(UNSEEN)) return "";
  if (node.matches("br")) return "\n";
  const inner = Array.from(node.childNodes, textOf).join("");
  if (!node.matches(BLOCKS)) return inner;
  const bullet = node.matches("li") ? "- " : "";
  const space = node.matches(SPACED) ? "\n\n" : "\n";
  return `${space}${bullet}${inner.trim()}${space}`;
}

function spaces(text: Text): string {
  if (text.parentElement?.closest("pre")) return text.data;
  return text.data.replace(/[ \t\r\n]+/g, " ").replaceAll("\u00a0", " ");
}
