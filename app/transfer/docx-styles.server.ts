import type { IStylesOptions } from "docx";

/** The typefaces that stand in for the product's own wherever Word is: a file must not depend on what is installed. */
const serif = "Georgia";
export const sans = "Arial";
export const mono = "Courier New";

const soft = "3D3D3D";
const ink = "111111";

/** The styles of a document, after the printed pages. Sizes are half points, spaces twentieths. */
export function docxStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number, font = serif) => ({
    run: { font, size, bold: true, color: ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 288 } },
  });
  const based = (id: string, name: string) => ({ id, name, basedOn: "Normal", quickFormat: true });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 312 } },
      },
      heading1: heading(40, 0, 200),
      heading2: heading(25, 340, 90),
      heading3: heading(21, 200, 60),
      heading4: heading(20, 180, 60, sans),
      heading5: heading(19, 160, 60, sans),
      heading6: heading(19, 160, 60, sans),
    },
    paragraphStyles: [
      {
        ...based("Kicker", "Kicker"),
        run: { font: sans, size: 18, color: soft },
        paragraph: { keepNext: true, spacing: { after: 80 } },
      },
      { ...based("Warning", "Warning"), run: { font: sans, size: 21, bold: true } },
      {
        ...based("Facts", "Facts"),
        run: { font: sans, size: 19 },
        paragraph: { indent: { left: 1700, hanging: 1700 }, spacing: { after: 40, line: 276 } },
      },
      { ...based("Lead", "Lead"), run: { size: 24 }, paragraph: { spacing: { after: 160, line: 320 } } },
      { ...based("Note", "Note"), run: { font: sans, size: 18, color: soft } },
      { ...based("Sum", "Checksum"), run: { font: mono, size: 16 } },
      { ...based("CodeBlock", "Code"), run: { font: mono, size: 18 }, paragraph: { spacing: { line: 260 } } },
      { ...based("Quotation", "Quotation"), run: { italics: true }, paragraph: { indent: { left: 500 } } },
      {
        ...based("Cell", "Table text"),
        run: { font: sans, size: 19 },
        paragraph: { spacing: { before: 50, after: 50, line: 260 } },
      },
      {
        ...based("Header", "header"),
        run: { font: sans, size: 18, color: "333333" },
        paragraph: { spacing: { after: 0, line: 250 } },
      },
      {
        ...based("Footer", "footer"),
        run: { font: sans, size: 18, color: "333333" },
        paragraph: { spacing: { after: 0, line: 250 } },
      },
    ],
    characterStyles: [{ id: "Hyperlink", name: "Hyperlink", run: { underline: {}, color: ink } }],
  };
}
