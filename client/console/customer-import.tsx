import { DeclareAttribute } from '../customers/declare-attribute.tsx'
import { ImportPage } from '../imports/customers/import-page.tsx'

/** The import of customers, in which a column may become an attribute of theirs. */
export const CustomerImport = () => <ImportPage DeclareAttribute={DeclareAttribute} />
