/** The menu: language, appearance, the sending key, export and print. */
import type { Settings } from '../state/keeping.ts'
import { Icon } from './icons.tsx'
import { usePage } from './page-context.ts'

interface SettingsMenuProps {
  settings: Settings
  onChange(settings: Settings): void
  /** Whether there is a conversation to export. */
  canExport: boolean
  onExport(): void
  onPrint(): void
}

export function SettingsMenu(props: SettingsMenuProps) {
  const { settings, onChange, canExport, onExport, onPrint } = props
  const { words } = usePage()
  return (
    <>
      <button
        type="button"
        class="round"
        popovertarget="menu"
        aria-label={words.menu}
        title={words.menu}
      >
        <Icon name="more" />
      </button>
      <div id="menu" popover="auto" class="menu">
        <Choice
          name="language"
          label={words.language}
          value={settings.language}
          options={[
            ['zh', '中文'],
            ['en', 'English'],
          ]}
          onChange={(language) => onChange({ ...settings, language })}
        />
        <Choice
          name="theme"
          label={words.theme}
          value={settings.theme}
          options={[
            ['auto', words.themeAuto],
            ['light', words.themeLight],
            ['dark', words.themeDark],
          ]}
          onChange={(theme) => onChange({ ...settings, theme })}
        />
        <Choice
          name="send-key"
          label={words.sendKey}
          value={settings.sendKey}
          options={[
            ['enter', 'Enter'],
            ['ctrl-enter', 'Ctrl+Enter'],
          ]}
          onChange={(sendKey) => onChange({ ...settings, sendKey })}
        />
        <div class="menu-actions">
          <button
            type="button"
            popovertarget="menu"
            popovertargetaction="hide"
            class="quiet"
            disabled={!canExport}
            onClick={onExport}
          >
            <Icon name="download" />
            <span>{words.exportMarkdown}</span>
          </button>
          <button
            type="button"
            popovertarget="menu"
            popovertargetaction="hide"
            class="quiet"
            disabled={!canExport}
            onClick={onPrint}
          >
            <Icon name="print" />
            <span>{words.print}</span>
          </button>
        </div>
        <div class="shortcuts">
          <h2>{words.shortcuts}</h2>
          <p>{words.shortcutFocus}</p>
          <p>{words.shortcutEscape}</p>
          <p>{words.shortcutEdit}</p>
        </div>
      </div>
    </>
  )
}

interface ChoiceProps<T extends string> {
  name: string
  label: string
  value: T
  options: readonly (readonly [value: T, label: string])[]
  onChange(value: T): void
}

function Choice<T extends string>({ name, label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div>
        {options.map(([option, text]) => (
          <label key={option}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
