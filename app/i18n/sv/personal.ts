export const problems = {
  anonymised: "Personen är anonymiserad. Skriv in hen på nytt om hen kommer tillbaka.",
  accountOpen: "Kontot är öppet. Avsluta det först.",
  minutesUnsigned:
    "Personen står i minnesanteckningar som inte är justerade än. När de är justerade går det att anonymisera kontot.",
};

export const deeds = {
  anonymised: "anonymiserade",
};
