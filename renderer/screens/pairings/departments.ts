/** Departments as one line: "骨科、妇产科". Read back at 、 and at the commas and semicolons people type. */
export const departmentsText = (departments: readonly string[]): string => departments.join('、')

export const departmentsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\s]+/)
      .map((department) => department.trim())
      .filter((department) => department !== ''),
  ),
]
