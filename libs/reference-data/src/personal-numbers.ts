const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether a Yugoslav personal number (JMBG, 13 digits) has its check digit: eleven minus the weighted sum modulo
 * eleven, and zero where that has two digits. What its region digits say is where it was first registered, no more.
 */
export function isValidJmbg(value: string): boolean {
  if (!/^[0-9]{13}$/.test(value)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  const check = 11 - (sum % 11);
  return Number(value[12]) === (check > 9 ? 0 : check);
}
