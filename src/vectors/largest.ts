// Numbers come in, the one at a place among them goes out without sorting them all: the last of a best list, in linear time.

/** The number that stands at a place, from 1, among all from the largest down; reorders them (Hoare's selection). */
export function largest(numbers: Float64Array, place: number): number {
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const { left, right } = partition(numbers, from, to);
    if (place - 1 <= right) to = right;
    else if (place - 1 >= left) from = left;
    else break;
  }
  return numbers[place - 1] as number;
}

/** Larger numbers up to `right`, smaller ones from `left`, equal ones between. */
function partition(numbers: Float64Array, from: number, to: number): { left: number; right: number } {
  const pivot = numbers[(from + to) >> 1] as number;
  let left = from;
  let right = to;
  while (left <= right) {
    while ((numbers[left] as number) > pivot) left++;
    while ((numbers[right] as number) < pivot) right--;
    if (left > right) break;
    const moved = numbers[left] as number;
    numbers[left++] = numbers[right] as number;
    numbers[right--] = moved;
  }
  return { left, right };
}
