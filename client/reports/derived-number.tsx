import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDerivation } from './derivation-provider.tsx'
import { type DerivationTarget, derivationKeyOf } from './derivation-target.ts'
import classes from './derived-number.module.css'

interface Props {
  readonly target: DerivationTarget
  /** What the number is, for who hears the button alone. */
  readonly of: string
  readonly children: string
}

/** A number that opens its derivation. */
export function DerivedNumber({ target, of, children }: Props) {
  const { t } = useTranslation('report')
  const open = useDerivation()
  return (
    <UnstyledButton
      className={classes.number}
      onClick={() => open(derivationKeyOf(target))}
      aria-label={`${children}. ${t('openDerivation', { what: of })}`}
    >
      {children}
    </UnstyledButton>
  )
}
