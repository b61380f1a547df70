import { Node, textblockTypeInputRule } from "@tiptap/core";

/**
 * Headings within a text: two levels, below the page's own. In the editor each says its level, since the page shows
 * them with other names than Markdown does.
 */
export const Heading = Node.create({
  name: "heading",
  content: "inline*",
  group: "block",
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [
    { tag: "[data-level='1']", attrs: { level: 1 }, priority: 100 },
    { tag: "[data-level='2']", attrs: { level: 2 }, priority: 100 },
    { tag: "h1", attrs: { level: 1 } },
    ...["h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag, attrs: { level: 2 } })),
  ],
  renderHTML: ({ node }) => [`h${node.attrs.level + 1}`, { "data-level": node.attrs.level }, 0],
  addKeyboardShortcuts() {
    const toggle = (level: number) => () =>
      this.editor.commands.toggleNode("heading", "paragraph", { level });
    return { "Mod-Shift-1": toggle(1), "Mod-Shift-2": toggle(2) };
  },
  addInputRules() {
    return [1, 2].map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});
