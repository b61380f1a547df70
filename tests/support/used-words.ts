import { relative, resolve } from "node:path";
import ts from "typescript";

/** The house and its commands as TypeScript reads them. */
export function readProject(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    "tsconfig.json",
    { incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (!config) throw new Error("tsconfig.json cannot be read.");
  const files = config.fileNames.filter((file) => /^(app|db|scripts)\//.test(relative(resolve("."), file)));
  return ts.createProgram(files, { ...config.options, tsBuildInfoFile: undefined });
}

const isSwedish = (file: string) => /^app\/i18n\/sv(\/|\.ts$)/.test(relative(resolve("."), file));

/**
 * The messages that no code asks for, by their places in the Swedish files. A message is asked for by its name; one of a
 * list, by the list being read with a name that is not written out, or handed to somebody who knows it only as a list.
 */
export function unusedMessages(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const used = new Set<ts.Node>();

  const isOfWords = (type: ts.Type | undefined): boolean =>
    type?.symbol?.declarations?.some((each) => isSwedish(each.getSourceFile().fileName)) === true;
  const note = (symbol: ts.Symbol | undefined) => {
    for (const each of symbol?.declarations ?? []) used.add(each);
  };
  const noteAll = (type: ts.Type, depth = 0): void => {
    if (depth > 8 || !(isOfWords(type) || type.isUnion())) return;
    if (type.isUnion()) {
      for (const each of type.types) noteAll(each, depth + 1);
      return;
    }
    for (const each of type.getProperties()) {
      note(each);
      noteAll(checker.getTypeOfSymbol(each), depth + 1);
    }
  };
  /** What somebody is handed who knows it by a type of their own: what that type names, or all of it where it is a list. */
  const noteAsked = (type: ts.Type, asked: ts.Type, depth = 0): void => {
    if (depth > 8 || asked.flags & ts.TypeFlags.Any || isOfWords(asked) || !isOfWords(type)) return;
    if (asked.isUnion()) {
      for (const each of asked.types) noteAsked(type, each, depth + 1);
      return;
    }
    if (asked.getStringIndexType()) noteAll(type);
    for (const each of asked.getProperties()) {
      const own = type.getProperty(each.name);
      note(own);
      if (own) noteAsked(checker.getTypeOfSymbol(own), checker.getTypeOfSymbol(each), depth + 1);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression);
      const name = node.argumentExpression;
      const one = ts.isStringLiteralLike(name) ? type.getProperty(name.text) : undefined;
      if (one) note(one);
      else noteAll(type);
    }
    if (ts.isSpreadAssignment(node)) noteAll(checker.getTypeAtLocation(node.expression));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      note(checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    if (ts.isExpression(node) && !isLeadingOn(node)) {
      const type = checker.getTypeAtLocation(node);
      if (isOfWords(type)) {
        const asked = checker.getContextualType(node);
        if (asked) noteAsked(type, asked);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    const path = relative(resolve("."), file.fileName);
    if (/^(app|scripts|db)\//.test(path) && !/^app\/i18n\/(sv|en)(\/|\.ts$)/.test(path)) visit(file);
  }
  // What the Swedish files themselves put together is handed on by them.
  const gathered = program.getSourceFile(resolve("app/i18n/sv.ts"));
  if (gathered)
    (function spread(node: ts.Node): void {
      if (ts.isSpreadAssignment(node)) noteAll(checker.getTypeAtLocation(node.expression));
      ts.forEachChild(node, spread);
    })(gathered);

  return program
    .getSourceFiles()
    .filter(({ fileName }) => isSwedish(fileName) && !/\/(counting|sv)\.ts$/.test(fileName))
    .flatMap((file) => messagesIn(file, checker).filter(({ node }) => !used.has(node)))
    .map(({ node, place }) => `${relative(resolve("app/i18n/sv"), node.getSourceFile().fileName)} ${place}`);
}

/** Whether an expression is only on its way to something within it: by a name after it, or into names of its own. */
const isLeadingOn = (node: ts.Expression): boolean =>
  ((ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)) &&
    node.parent.expression === node) ||
  (ts.isVariableDeclaration(node.parent) && !node.parent.type);

type Message = { node: ts.Node; place: string };

/** Every message that a file exports: a text, or what makes one; where a type says what must be there, what it names. */
function messagesIn(file: ts.SourceFile, checker: ts.TypeChecker): Message[] {
  const typed = (each: ts.VariableDeclaration): Message[] =>
    checker
      .getTypeAtLocation(each)
      .getProperties()
      .flatMap(({ name, declarations = [] }) =>
        declarations.map((node) => ({ node, place: `${each.name.getText()}.${name}` })),
      );
  const within = (node: ts.Node, value: ts.Expression | undefined, place: string): Message[] => {
    // One that is given a wider type is asked for as a list.
    const bare = value && ts.isSatisfiesExpression(value) ? value.expression : value;
    if (!bare || !ts.isObjectLiteralExpression(bare)) return [{ node, place }];
    return bare.properties.flatMap((each) =>
      ts.isPropertyAssignment(each) ? within(each, each.initializer, `${place}.${each.name.getText()}`) : [],
    );
  };
  return file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ? statement.declarationList.declarations.flatMap((each) =>
          each.type ? typed(each) : within(each, each.initializer, each.name.getText()),
        )
      : [],
  );
}

/** Words that stand in the markup of a component itself, and so in one language. */
export function wordsInMarkup(program: ts.Program): string[] {
  const told = new Set([
    "aria-label",
    "alt",
    "title",
    "placeholder",
    "label",
    "lead",
    "aside",
    "help",
    "kicker",
  ]);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && node.initializer && told.has(node.name.getText())) {
      const { initializer } = node;
      if (ts.isStringLiteral(initializer)) found.push(initializer.text);
      else if (ts.isJsxExpression(initializer)) found.push(...textsOf(initializer.expression));
    }
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
      found.push(...textsOf(node.expression));
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (/^app\/(components|routes)\//.test(relative(resolve("."), file.fileName))) visit(file);
  return [...new Set(found.filter((text) => /\p{L}{2}/u.test(text)))];
}

/** The texts that an expression may come to, as far as they are written out in it. */
function textsOf(expression: ts.Expression | undefined): string[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression))
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(expression))
    return [...textsOf(expression.whenTrue), ...textsOf(expression.whenFalse)];
  return [];
}
