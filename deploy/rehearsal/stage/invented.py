"""Stories for one turn each. Their words are those of a sample; only what is no sample is the desk's, and can be withdrawn and erased."""


class Invented:

    def __init__(self, node):
        self.node = node

    def story(self, name):
        """Its number, and its address in English, where it is public."""
        sample = self._ask("SELECT MIN(story_id) FROM campaign.publication p JOIN campaign.story s ON s.id = p.story_id WHERE s.sample = 1 AND p.language = 'en'")
        text = self._ask(f"SELECT text_id FROM campaign.publication WHERE story_id = {sample} AND language = 'en'")
        story = self._copy('story', f'id = {sample}', ref=f"'{name}'", sample='0', embassy="'DE'", child_id='NULL', withdrawn_at='NULL')
        own = self._copy('story_text', f'id = {text}', story_id=story, slug=f"'{name}'", base='NULL')
        revision = self._copy('revision', f'text_id = {text} ORDER BY id DESC LIMIT 1', text_id=own)
        self._copy('publication', f'text_id = {text}', text_id=own, story_id=story, slug=f"'{name}'", revision=revision, base='NULL')
        self._ask('UPDATE campaign.edition SET number = number + 1; SELECT 1')
        return story, f'/en/stories/{name}'

    def _copy(self, table, where, **changes):
        """A row like another one. Whatever columns it has by now."""
        columns = self._ask("SELECT GROUP_CONCAT(column_name) FROM information_schema.columns WHERE table_schema = 'campaign' "
                            f"AND table_name = '{table}' AND extra = '' AND column_name <> 'id'").split(',')
        values = ', '.join(str(changes.get(column, f'`{column}`')) for column in columns)
        names = ', '.join(f'`{column}`' for column in columns)
        return int(self._ask(f'INSERT INTO campaign.{table} ({names}) SELECT {values} FROM campaign.{table} WHERE {where}; SELECT LAST_INSERT_ID()'))

    def _ask(self, statement):
        answer = self.node.ask(statement, 30)
        if not answer:
            raise AssertionError(f'{self.node.host} has no answer to {statement[:200]}')
        return answer
