"""What an earlier delivery left in a folder: the same file, or a part of one."""

from app.exchange.files import clear_partials, is_there


def test_a_file_is_there_when_it_has_the_very_content(tmp_path):
    file = tmp_path / "rekap.csv"
    assert not is_there(file, b"")
    file.write_bytes(b"isi")
    assert is_there(file, b"isi")
    assert not is_there(file, b"isa")
    assert not is_there(file, b"isi lain")
    assert not is_there(tmp_path, b"")


def test_what_a_delivery_left_when_the_power_went_is_taken_away(tmp_path):
    (tmp_path / "rekap.csv").write_bytes(b"x")
    (tmp_path / ".aula-0123456789abcdef").write_bytes(b"x")
    clear_partials(tmp_path)
    clear_partials(tmp_path / "not there")
    assert [path.name for path in tmp_path.iterdir()] == ["rekap.csv"]
